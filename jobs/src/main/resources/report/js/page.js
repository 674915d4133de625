// What is chosen, and the page that follows it.

/** Enough documents for the period to say something; the shortest such period is shown first. */
const ENOUGH = 200;

const openingPeriod = () => {
  const enough = ["month", "quarter", "year"].map(newest).find((period) => period !== null && country !== null && volumeOf(period, country) >= ENOUGH);
  if (enough !== undefined) return enough;
  const all = periods.findIndex(({ kind }) => kind === "all");
  return all >= 0 ? all : periods.length > 0 ? 0 : null;
};

const state = { period: openingPeriod(), region: country, group: null, chosen: null };

const renderMasthead = () => {
  const dated = months.filter((month) => country !== null && volumeOf(month.id, country) > 0);
  const monthWords = ({ start }) => `${start.slice(0, 4)}年${Number(start.slice(5, 7))}月`;
  const span = dated.length === 0 ? "" : `文稿时段 ${monthWords(dated[0])}至${monthWords(dated[dated.length - 1])}`;
  fill("dateline", [asOf ? `数据截至 ${dateWords(asOf)}` : "尚无数据", span].filter(Boolean).join("　·　"));
  const all = periods.findIndex(({ kind }) => kind === "all");
  const sources = sourceRows.filter((row) => row.period === all);
  const counties = regions.filter((region) => region && region.level === "county").length;
  const figure = (name, value) => h("div", null, h("dt", null, name), h("dd", null, value));
  const coverage = coverageOf(null);
  const concerns = country === null ? null : funnelTotal(all, country);
  const activity = activities.filter((row) => row.period === all).reduce((sum, row) => sum + row.activities, 0);
  fill("numbers",
    figure("原创文稿", country === null || all < 0 ? "0" : count(volumeOf(all, country))),
    figure("转载", count(sources.reduce((sum, row) => sum + row.reprints, 0))),
    figure("涉及县市区", count(counties)),
    figure("工作室", coverage === null ? "0" : count(coverage.workrooms)),
    figure("活动", count(activity)),
    figure("群众意见", concerns === null ? "0" : count(concerns.collected)));
  const sum = (column) => run.reduce((total, row) => total + row[column], 0);
  fill("night", run.length === 0 ? "没有运行记录。"
    : `本次入库 ${count(sum("accepted"))} 条，重复 ${count(sum("duplicate"))} 条，隔离 ${count(sum("quarantined"))} 条。`);
  fill("versions", run.length === 0 ? "" : `民情 ${run[0].version} · 词表 ${run[0].vocabulary_version} · 生成于 ${run[0].finished_at}（世界时）· 本页自含，不联网`);
};

const renderToolbar = () => {
  const path = state.region === null ? [] : pathTo(state.region);
  fill("crumbs", path.flatMap((region, i) => [
    i > 0 ? h("span", { class: "sep", "aria-hidden": "true" }, "›") : null,
    region === state.region ? h("strong", { "aria-current": "page" }, placeWords(region))
      : h("button", { type: "button", class: "crumb", onclick: () => go({ region }) }, placeWords(region)),
  ]), path.length === 0 ? h("strong", null, "全国") : null);
  const chosen = byId("period");
  if (chosen.options.length === 0) {
    const names = { all: "全部", year: "年度", quarter: "季度", month: "月度" };
    KINDS.forEach((kind) => {
      const those = periods.map((period, id) => ({ ...period, id })).filter((period) => period.kind === kind).sort((a, b) => (a.start < b.start ? 1 : -1));
      if (those.length > 0) chosen.append(h("optgroup", { label: names[kind] }, those.map((period) => h("option", { value: period.id }, periodWords(period)))));
    });
    chosen.disabled = periods.length === 0;
    chosen.addEventListener("change", () => go({ period: Number(chosen.value) }));
    fill("places", regions.filter((region) => region && region.id !== unresolved)
      .map((region) => h("option", { value: pathTo(region.id).slice(1).map(placeWords).join("") || placeWords(region.id) })));
    byId("jump").addEventListener("change", () => {
      const words = byId("jump").value.trim();
      const found = words === "" ? undefined : regions.find((region) => region && region.id !== unresolved
        && (region.name === words || (pathTo(region.id).slice(1).map(placeWords).join("") || region.name) === words))
        || regions.find((region) => region && region.id !== unresolved && region.name.includes(words));
      if (words !== "" && found !== undefined) go({ region: found.id });
      byId("jump").value = "";
    });
  }
  if (state.period !== null) chosen.value = String(state.period);
};

const RENDERERS = [
  [renderToolbar, ["region", "period"]], [renderHeadline, ["region", "period"]], [renderHeatmap, ["region", "period", "group"]],
  [renderTrend, ["region", "period", "chosen"]], [renderAlarms, ["region"]], [renderIssues, ["region"]], [renderFacts, ["region"]], [renderClaims, ["region"]],
  [renderWorkrooms, ["region", "period"]], [renderSources, ["period"]],
];

/** Changes what is chosen and draws again the parts that depend on it. */
const go = (change) => {
  Object.assign(state, change);
  redraw(() => RENDERERS.filter(([, needs]) => needs.some((name) => name in change)).forEach(([render]) => render(state, go)));
};

renderMasthead();
renderNight();
renderTerms();
renderChanges();
go({ ...state });
byId("fact-search").addEventListener("input", () => renderFacts(state));
