// Numbers and findings in the words of the page.
const NUMERALS = ["一", "二", "三", "四"];

const dateWords = (iso) => {
  if (!iso) return "日期不详";
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
};

const periodEnd = ({ kind, start }) => {
  const [year, month] = start.split("-").map(Number);
  if (kind === "week") return new Date(Date.parse(start) + 6 * 86400000).toISOString().slice(0, 10);
  if (kind === "day") return start;
  const span = { month: 1, quarter: 3, year: 12 }[kind];
  return new Date(Date.UTC(year, month - 1 + span, 0)).toISOString().slice(0, 10);
};

const periodWords = ({ kind, start }) => {
  const [year, month] = start.split("-").map(Number);
  if (kind === "all") return "全部时期";
  const [, , day] = start.split("-").map(Number);
  const name = kind === "week" ? `${year}年${month}月${day}日起一周` : kind === "year" ? `${year}年` : kind === "quarter"
    ? `${year}年第${NUMERALS[Math.floor((month - 1) / 3)]}季度` : `${year}年${month}月`;
  return asOf && periodEnd({ kind, start }) > asOf ? `${name}（未满）` : name;
};

const PREVIOUS = { week: "上周", month: "上月", quarter: "上季度", year: "上年" };

/** A number with thousands separators, in 万 and 亿 where two decimals say it exactly. */
const amount = (value) => {
  const [unit, name] = [[1e8, "亿"], [1e4, "万"]].find(([unit]) =>
    Math.abs(value) >= unit && Number((value / unit).toFixed(2)) * unit === value) || [1, ""];
  return (value / unit).toLocaleString("zh-CN", { maximumFractionDigits: 2 }) + name;
};
const count = (value) => value.toLocaleString("zh-CN");
const percent = (share) => (share === null || share === undefined ? "—"
  : (share * 100).toFixed(share > 0 && share < 0.0995 ? 1 : 0) + "%");
/** A ratio with as many digits as keep it apart from 1 and from 0. */
const times = (ratio) => {
  if (ratio >= 10) return ratio.toFixed(0);
  if (ratio !== 1 && Math.abs(ratio - 1) < 0.005) return ratio.toFixed(3);
  return ratio < 1.1 ? ratio.toFixed(2) : ratio.toFixed(1);
};
// Word joiners keep an interval on one line.
const interval = (low, high) => `${low === null ? "0" : times(low)}\u2060—\u2060${high === null ? "不限" : times(high)}\u00a0倍`;

/** A change of share in words; where the period before had none, only the lower end of the interval says something. */
const changeWords = ({ ratio, low, high }, before) => {
  if (ratio !== null) return `为${before}的 ${times(ratio)} 倍（${interval(low, high)}）`;
  return low !== null && low > 1 ? `至少为${before}的 ${times(low)} 倍` : `${before}为零，不计倍数`;
};

const placeWords = (region) => (region === null ? "全国" : regions[region].name);
const topicWords = (topic) => topics[topic].label;

const HEAT = {
  high: "确定偏高", low: "确定偏低", usual: "不能断定偏高或偏低", sparse: "文稿太少，不作判断",
  zero: "本期没有相关文稿", no_data: "无数据",
};

const TREND = { rising: "上升", falling: "下降", uncertain: "不确定", new: "首期" };

/** A fact's value as a person writes it: 110万元以上, 3至5名, 82%. */
const factWords = ({ value, upper, unit, bound }) => {
  const number = unit === "%" ? `${value}%` : amount(value) + unit;
  if (bound === "range" && upper !== null) {
    return unit === "%" ? `${value}%—${upper}%` : `${amount(value)}—${amount(upper)}${unit}`;
  }
  return { at_least: `${number}以上`, about: `约${number}`, at_most: `至多${number}` }[bound] || number;
};

/** The way of a concern, in order. */
const STAGES = [["collected", "收集"], ["submitted", "提交"], ["assigned", "交办"], ["handled", "办理"], ["replied", "答复"], ["rated", "评价"]];
