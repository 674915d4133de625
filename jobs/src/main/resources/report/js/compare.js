// 环比 and 同比: a count beside those of the period before and of the same period last year.
const periodIds = new Map(periods.map(({ kind, start }, id) => [`${kind} ${start}`, id]));
const shifted = (start, months, days = 0) => {
  const [year, month, day] = start.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, day + days)).toISOString().slice(0, 10);
};
const MONTHS = { month: 1, quarter: 3, year: 12 };

/** The period before and the same one a year ago; null where the page knows of no document then, or nothing can be before. */
const earlier = (period) => {
  const { kind, start } = periods[period];
  const known = (day) => {
    const id = periodIds.get(`${kind} ${day}`);
    return id !== undefined && country !== null && volumeOf(id, country) > 0 ? id : null;
  };
  if (kind === "all") return { previous: null, lastYear: null };
  if (kind === "week") return { previous: known(shifted(start, 0, -7)), lastYear: known(shifted(start, 0, -364)) };
  return { previous: known(shifted(start, -MONTHS[kind])), lastYear: kind === "year" ? null : known(shifted(start, -12)) };
};

/** Whether the warehouse holds no whole period of this one, because its documents only begin within it. */
const firstMonth = periods.filter((period, id) => period.kind === "month" && country !== null && volumeOf(id, country) > 0).map(({ start }) => start).sort()[0];
const begun = (period) => firstMonth !== undefined && periods[period].start.slice(0, 7) < firstMonth.slice(0, 7);

/** Documents of a place; topic null counts all topics. */
const originalsOf = (period, region, topic) => (topic === null ? volumeOf(period, region) : cellOf(period, region, topic).originals);

/** The keys of a period and of a cell, as the published tables have them. */
const periodKey = (period) => ({ period_kind: periods[period].kind, period_start: periods[period].start });
const cellKey = (period, region, topic) => ({ ...periodKey(period), region_code: regions[region].code, topic: dictionary("topic")[topic] });

const signed = (change) => (change > 0 ? `＋${count(change)}` : change < 0 ? `－${count(-change)}` : "持平");

/** A count against an earlier one in words: ＋3 篇（＋43%）. */
const differenceWords = (now, before) => {
  if (before === null) return "无可比期";
  const change = now - before;
  if (change === 0) return "持平";
  return `${signed(change)} 篇${before > 0 ? `（${change > 0 ? "＋" : "－"}${percent(Math.abs(change) / before)}）` : "（前为零）"}`;
};

const arrow = (now, before) => (before === null || now === before ? "" : now > before ? "up" : "down");

/** Both comparisons of one cell: [{name, words, direction, ratio}]; the ratio is that of shares, with its interval, null when none was computed. */
const comparisons = (period, region, topic) => {
  const { kind } = periods[period];
  const { previous, lastYear } = earlier(period);
  const now = originalsOf(period, region, topic);
  const [row] = topic === null ? [] : trendRow(period, region, topic);
  const ratio = (a, b, c) => (row === undefined || table.trend[b].at(row) === null ? null
    : { ratio: table.trend[a].at(row), low: table.trend[b].at(row), high: table.trend[c].at(row) });
  const against = (name, than, other, of) => {
    const partial = other !== null && begun(other);
    const before = other === null || partial ? null : originalsOf(other, region, topic);
    return { name, than, at: other, before, words: partial ? "前期数据不全" : differenceWords(now, before), direction: arrow(now, before), ratio: before === null ? null : of };
  };
  if (kind === "all") return [];
  return [
    against("环比", PREVIOUS[kind], previous, ratio("ratio", "low", "high")),
    ...(kind === "year" ? [] : [against("同比", "去年同期", lastYear, ratio("year_ratio", "year_low", "year_high"))]),
  ];
};

/** Comparisons as a line of figures. */
const comparisonLine = (period, region, topic) => comparisons(period, region, topic).map(({ name, words, direction }) =>
  h("span", { class: `versus ${direction}` }, h("span", { class: "versus-name" }, name), words));

const unfinished = (period) => asOf !== null && periods[period].kind !== "all" && periodEnd(periods[period]) > asOf;
