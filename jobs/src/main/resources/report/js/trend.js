// Monthly lines of chosen topics, and the table of the largest changes.

// Okabe–Ito colours with a shape each, so that lines are told apart without colour too.
const LINES = [
  ["#0072b2", "circle"], ["#d55e00", "triangle"], ["#009e73", "rect"], ["#cc79a7", "diamond"], ["#8a6d00", "roundRect"],
  ["#56b4e9", "emptyCircle"], ["#444444", "arrow"],
];

/** Months with documents, oldest first. */
const months = periods.map((period, id) => ({ ...period, id })).filter((period) => period.kind === "month").sort((a, b) => (a.start < b.start ? -1 : 1));
const MOST_MONTHS = 36;

/** Every month from the first to the last, also those in which nothing came in at all: {start, id}, id null for them. */
const unbroken = (known) => {
  const ids = new Map(known.map(({ start, id }) => [start, id]));
  const line = [];
  for (let start = known[0].start; start <= known[known.length - 1].start;) {
    line.push({ start, id: ids.get(start) ?? null });
    const [year, month] = start.split("-").map(Number);
    start = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  }
  return line.slice(-MOST_MONTHS);
};
let chart = null;

const topTopics = (region) => {
  const total = new Map();
  months.forEach((month) => topicList.forEach((topic) => {
    const [row] = cellRow(month.id, region, topic.id);
    if (row !== undefined) total.set(topic.id, (total.get(topic.id) || 0) + table.cell.originals.at(row));
  }));
  return [...total.entries()].filter(([, originals]) => originals > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([topic]) => topic);
};

const drawLines = (region, chosen) => {
  const holder = byId("trend-chart");
  const known = months.filter((month) => volumeOf(month.id, region) > 0);
  if (known.length === 0 || chosen.length === 0) {
    if (chart !== null) { chart.dispose(); chart = null; }
    holder.replaceChildren(empty());
    holder.classList.add("bare");
    return;
  }
  const shown = unbroken(known);
  if (chart === null) {
    holder.replaceChildren();
    holder.classList.remove("bare");
    chart = echarts.init(holder, null, { renderer: "svg" });
  }
  chart.off("click");
  chart.on("click", ({ componentType, dataIndex, seriesIndex }) => {
    if (componentType === "series") openCell(shown[dataIndex].id, region, chosen[seriesIndex]);
  });
  chart.setOption({
    animation: false,
    aria: { enabled: true },
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 },
    grid: { left: 44, right: narrow.matches ? 16 : 180, top: narrow.matches ? 76 : 36, bottom: 34 },
    legend: narrow.matches ? { top: 0, left: 0, itemWidth: 18, textStyle: { fontSize: 12 } }
      : { orient: "vertical", right: 0, top: 36, itemGap: 16, align: "left", textStyle: { fontSize: 14, width: 130, overflow: "break" } },
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true, order: "valueDesc",
      formatter: (points) => [points[0].axisValue, ...points.filter((point) => point.value !== null && point.value !== undefined)
        .map((point) => `${point.seriesName}　${point.value} 篇`)].join("\n"),
    },
    xAxis: { type: "category", boundaryGap: false, data: shown.map(({ start }) => `${start.slice(2, 4)}年${Number(start.slice(5, 7))}月`), axisLabel: { color: "#555", hideOverlap: true }, axisLine: { lineStyle: { color: "#999" } } },
    yAxis: { type: "value", minInterval: 1, name: "篇", nameTextStyle: { color: "#555", align: "right" }, axisLabel: { color: "#555" }, splitLine: { lineStyle: { color: "#e8e6e1" } } },
    series: chosen.map((topic, i) => ({
      name: topicWords(topic), type: "line", symbol: LINES[i % LINES.length][1], symbolSize: 7, lineStyle: { width: 2.5 }, color: LINES[i % LINES.length][0],
      data: shown.map((month) => (month.id === null || volumeOf(month.id, region) === 0 ? null : cellOf(month.id, region, topic).originals)),
    })),
  }, true);
};

/** The lines as a table, for those who cannot see them. */
const renderTrendWords = (region, chosen) => {
  const known = region === null ? [] : months.filter((month) => volumeOf(month.id, region) > 0);
  fill("trend-words", known.length === 0 || chosen.length === 0 ? null : h("details", null, h("summary", null, "以表格查看"),
    dataTable("逐月篇数", [
      { name: "月份", kind: "nowrap", of: (month) => periodWords(month) },
      ...chosen.map((topic) => ({ name: topicWords(topic), number: true, of: (month) => opens(count(originalsOf(month.id, region, topic)), () => openCell(month.id, region, topic)) })),
    ], [...known].reverse().slice(0, MOST_MONTHS), 60)));
};

const certainty = (change) => h("span", { class: `mark ${change.trend}` }, TREND[change.trend] || change.trend);

const renderRisers = (region, chosen) => {
  const period = trendPeriod(chosen, region);
  if (period === null || region === null) {
    fill("risers", empty("没有可比较的前后两期。"));
    return;
  }
  byId("risers-title").textContent = `变化最大的议题（${periodWords(periods[period])}与${PREVIOUS[periods[period].kind]}相比）`;
  const rank = { rising: 0, falling: 1 };
  const changes = changesIn(period, [region, ...regions[region].children]).sort((a, b) =>
    (rank[a.trend] ?? 2) - (rank[b.trend] ?? 2) || Math.abs(b.originals - b.previous) - Math.abs(a.originals - a.previous) || a.region - b.region || a.topic - b.topic);
  const share = (part, whole) => (whole ? `（${percent(part / whole)}）` : "");
  fill("risers", dataTable("变化最大的议题", [
    { name: "判断", of: certainty },
    { name: "议题", of: (change) => topicWords(change.topic) },
    { name: "地区", of: (change) => placeWords(change.region) },
    { name: "本期", number: true, of: (change) => opens(`${change.originals} 篇${share(change.originals, change.volume)}`, () => openCell(change.period, change.region, change.topic)) },
    { name: "上期", number: true, of: (change) => opens(`${change.previous} 篇${share(change.previous, change.previousVolume)}`, () => openCell(earlier(period).previous, change.region, change.topic)) },
    { name: "占比倍数（95% 区间）", kind: "wide", of: (change) => h("span", { class: "with-picture" },
      intervalPicture(change.ratio, change.low, change.high), opens(changeWords(change, "上期"), () => openCell(change.period, change.region, change.topic))) },
  ], changes, 8));
};

/** What is drawn before anything is chosen: topics that rose, then those most written about. */
const openingLines = (region, period, offered) => {
  const compared = region === null ? null : trendPeriod(period, region);
  const rising = compared === null ? [] : changesIn(compared, [region]).filter((change) => change.trend === "rising").map((change) => change.topic);
  return [...new Set([...rising.filter((topic) => offered.includes(topic)).slice(0, 3), ...offered])].slice(0, 5);
};

const renderTrend = ({ region, period, chosen }, go) => {
  const offered = region === null ? [] : topTopics(region);
  const lines = chosen === null ? openingLines(region, period, offered) : chosen.filter((topic) => offered.includes(topic));
  fill("trend-lead", region === null ? "" : `${placeWords(region)}逐月原创文稿篇数，最多同列七个议题，点折线上的点看原句。断开处为无数据。${asOf ? `末月截至${dateWords(asOf)}。` : ""}`);
  fill("topics", offered.slice(0, 40).map((topic) => chip(topicWords(topic), lines.includes(topic), () =>
    go({ chosen: lines.includes(topic) ? lines.filter((other) => other !== topic) : [...lines, topic].slice(-LINES.length) }))));
  drawLines(region, lines);
  renderTrendWords(region, lines);
  renderRisers(region, period);
};

window.addEventListener("resize", () => { if (chart !== null) chart.resize(); });
