// One sheet of A4: what a leader reads in a meeting. Everything on it is bounded, so that it never needs a second sheet.
const briefLine = (lead, ...rest) => h("li", null, h("strong", null, lead), ...rest);

const briefFindings = ({ period, region }) => {
  const compared = trendPeriod(period, region);
  const rising = compared === null ? [] : changesIn(compared, [region, ...regions[region].children]).filter((change) => change.trend === "rising")
    .sort((a, b) => (a.region === region ? 0 : 1) - (b.region === region ? 0 : 1) || b.low - a.low);
  const high = heatOf(period, region, "high");
  const alarming = alarmsIn(region).filter((alarm) => alarm.reason === "real_rise");
  const hot = issuesIn(region);
  const concerns = funnelTotal(period, region);
  const coverage = coverageOf(region);
  const cell = ({ region: place, topic, originals, ratio, low, high: upper }) =>
    `${placeWords(place)}“${topicWords(topic)}” ${originals} 篇，为应有量的 ${times(ratio)} 倍（${interval(low, upper)}）`;
  return [
    briefLine("上升。", rising.length === 0 ? "没有可以确定的上升。"
      : `${periodWords(periods[compared])}：${rising.slice(0, 3).map((change) => `${placeWords(change.region)}“${topicWords(change.topic)}” ${change.originals} 篇，${changeWords(change, PREVIOUS[periods[compared].kind])}`).join("；")}${rising.length > 3 ? `；另有 ${rising.length - 3} 项` : ""}。`),
    briefLine("偏高。", high.length === 0 ? "没有哪个地区的哪个议题可以确定偏高。" : `${high.slice(0, 3).map(cell).join("；")}${high.length > 3 ? `；另有 ${high.length - 3} 项` : ""}。`),
    briefLine("预警。", alarming.length === 0 ? "没有。" : alarming.slice(0, 2).map((alarm) => `${alarmPeriodWords(alarm)}${alarm.name}“${alarm.topic}” ${count(alarm.originals)} 篇，上限 ${count(alarm.limit)} 篇`).join("；") + (alarming.length > 2 ? `；另有 ${alarming.length - 2} 项。` : "。")),
    briefLine("热点。", hot.length === 0 ? "没有。" : hot.slice(0, 3).map((issue) => `${issue.name}：${plain(issue.title || "（无题）").slice(0, 30)}（${count(issue.originals)} 篇）`).join("；") + "。"),
    briefLine("办理。", concerns === null ? "没有收集意见的记录。" : `收集意见 ${count(concerns.collected)} 件，已答复 ${count(concerns.replied)} 件（${percent(concerns.replied / concerns.collected)}），逾期 ${count(concerns.overdue)} 件。`,
      coverage === null ? "" : `工作室 ${count(coverage.workrooms)} 个，沉寂 ${count(coverage.silent)} 个。`),
  ];
};

/** The busiest places and topics, so small that it fits half a sheet. */
const briefMatrix = (state) => {
  const { period, region } = state;
  const places = [...regions[region].children].filter((place) => volumeOf(period, place) > 0).sort((a, b) => volumeOf(period, b) - volumeOf(period, a) || a - b).slice(0, 10);
  const rows = [region, ...places];
  const { shown } = columnsFor({ ...state, group: null, columns: 12 }, rows);
  return shown.length === 0 ? empty() : heatTable(state, () => undefined, rows, shown);
};

const renderBrief = (state) => {
  if (document.documentElement.dataset.view !== "brief") return;
  const { period, region } = state;
  if (region === null || period === null || region === unresolved) {
    fill("sheet", h("h1", null, "民情简报"), empty("本期没有收到可以统计的文稿。"));
    return;
  }
  const places = below(region);
  const most = mostBelow(period, region);
  const map = { ...state, topic: null };
  const areas = areasUnder(region);
  fill("sheet",
    h("header", null, h("p", { class: "kicker" }, "政协委员工作室 · 民情分析"), h("h1", null, region === country ? "民情简报" : `${placeWords(region)}民情简报`),
      h("p", { class: "issue" }, `${periodWords(periods[period])}　·　数据截至 ${dateWords(asOf)}　·　原创文稿 ${count(volumeOf(period, region))} 篇`, ...comparisonLine(period, region, null))),
    h("ol", { class: "findings" }, briefFindings(state)),
    h("div", { class: "halves" },
      h("div", null, h("h2", null, areas === null ? "文稿分布（方格非地图）" : "文稿分布"),
        areas !== null ? areaMap(areas, map, () => undefined, most) : region === country ? provinceTiles(map, () => undefined, most) : places.length > 0 ? placeTiles(map, () => undefined, most) : empty("此地区没有下一级。"),
        areas !== null ? h("p", { class: "note" }, `审图号：${data.boundaries.approval}`) : null),
      h("div", null, h("h2", null, "文稿最多的地区和议题"), briefMatrix(state), h("div", { class: "legend" }, heatLegend()))),
    h("footer", null, "格中数字是原创文稿篇数，颜色是与应有篇数相比的倍数，斜纹为不能断定，虚框为文稿太少，灰色为无数据。热度反映“写了多少”，不直接等于“发生了多少”。"
      + (region === country && unresolved !== null ? `未定位 ${count(volumeOf(period, unresolved))} 篇，不归入任何地区。` : "")
      + (run.length === 0 ? "" : `　民情 ${run[0].version}`)));
  fitSheet();
};

/** Where the findings are long, the least busy places are left out: no row is cut, and the legend stays on the sheet. */
const fitSheet = () => {
  const halves = byId("sheet").querySelector(".halves");
  const rows = [...halves.querySelectorAll(".heat tbody tr:not(.total)")];
  while (halves.scrollHeight > halves.clientHeight && rows.length > 1) rows.pop().remove();
};
