// The page that follows what is chosen.

const renderMasthead = () => {
  const dated = months.filter((month) => root !== null && volumeOf(month.id, root) > 0);
  const monthWords = ({ start }) => `${start.slice(0, 4)}年${Number(start.slice(5, 7))}月`;
  const span = dated.length === 0 ? "" : `文稿时段 ${[...new Set([dated[0], dated[dated.length - 1]].map(monthWords))].join("至")}`;
  fill("dateline", [asOf ? `数据截至 ${dateWords(asOf)}` : "尚无数据", span].filter(Boolean).join("　·　"));
  const all = periods.findIndex(({ kind }) => kind === "all");
  const counties = regions.filter((region) => region && region.level === "county" && all >= 0 && volumeOf(all, region.id) > 0 && pathTo(region.id).includes(root)).map(({ id, name }) => ({ name, region: id }));
  if (root !== country) {
    byId("title").textContent = `${placeWords(root)}民情热度研判报告`;
    document.title = byId("title").textContent;
  }
  const figure = (name, value) => h("div", null, h("dt", null, name), h("dd", null, value));
  const coverage = coverageOf(root);
  const concerned = root === null ? null : funnelTotal(all, root);
  const activity = activitiesOf(all).reduce((sum, row) => sum + row.activities, 0);
  const opened = (value, open) => (value === 0 ? "0" : opens(count(value), open));
  fill("numbers",
    figure("原创文稿", root === null || all < 0 ? "0" : opened(volumeOf(all, root), () => openPlace(all, root))),
    figure("转载", root === null || all < 0 ? "0" : opened(reprintsOf(all, root) ?? 0, () => openPlace(all, root, true))),
    figure("涉及县市区", opened(counties.length, () => openPlaces("涉及的县市区", all, counties))),
    figure("工作室", coverage === null ? "0" : opened(coverage.workrooms, () => openOpen(coverage))),
    figure("活动", opened(activity, () => openRecords("活动", "全部时期", recordsIn(all, root), activity))),
    figure("群众意见", concerned === null ? "0" : opened(concerned.collected, () => openStage(all, root, "collected", concerned.collected))));
  fill("night", run.length === 0 ? "没有运行记录。" : [["accepted", "本次入库 "], ["duplicate", " 条，重复 "], ["quarantined", " 条，隔离 "]]
    .flatMap(([column, words]) => [words, opens(count(booked(column)), () => openBooks(run))]).concat(" 条。"));
  fill("versions", run.length === 0 ? "" : `民情 ${run[0].version} · 词表 ${run[0].vocabulary_version} · 生成于 ${run[0].finished_at}（世界时）· 本页自含，不联网`);
};

const renderToolbar = () => {
  const path = state.region === null ? [] : pathTo(state.region);
  fill("crumbs", path.flatMap((region, i) => [
    i > 0 ? h("span", { class: "sep", "aria-hidden": "true" }, "›") : null,
    region === state.region ? h("strong", { "aria-current": "page" }, placeWords(region))
      : !pathTo(region).includes(root) ? h("span", { class: "roof" }, placeWords(region))
      : h("button", { type: "button", class: "crumb", onclick: () => go({ region }) }, placeWords(region)),
  ]), path.length === 0 ? h("strong", null, "全国") : null);
  const chosen = byId("period");
  const known = regions.filter((region) => region && region.id !== unresolved && pathTo(region.id).includes(root));
  if (chosen.options.length === 0) {
    const names = { all: "全部", year: "年度", quarter: "季度", month: "月度", week: "周" };
    KINDS.forEach((kind) => {
      const those = periods.map((period, id) => ({ ...period, id })).filter((period) => period.kind === kind).sort((a, b) => (a.start < b.start ? 1 : -1));
      if (those.length > 0) chosen.append(h("optgroup", { label: names[kind] }, those.map((period) => h("option", { value: period.id }, periodWords(period)))));
    });
    chosen.disabled = periods.length === 0;
    chosen.addEventListener("change", () => go({ period: Number(chosen.value) }));
    fill("places", known
      .map((region) => h("option", { value: pathTo(region.id).slice(1).map(placeWords).join("") || placeWords(region.id) })));
    byId("jump").addEventListener("change", () => {
      const words = byId("jump").value.trim();
      const found = words === "" ? undefined : known.find((region) => (region.name === words || (pathTo(region.id).slice(1).map(placeWords).join("") || region.name) === words))
        || known.find((region) => region.name.includes(words));
      if (words !== "" && found !== undefined) go({ region: found.id });
      byId("jump").value = "";
    });
  }
  if (state.period !== null) chosen.value = String(state.period);
};

const RENDERERS = [
  [renderToolbar, ["region", "period"]], [renderHeadline, ["region", "period"]], [renderSlider, ["region", "period"]],
  [renderMap, ["region", "period", "group", "topic", "top", "order"]], [renderHeatmap, ["region", "period", "group", "columns"]],
  [renderTrend, ["region", "period", "chosen"]], [renderAlarms, ["region"]], [renderIssues, ["region"]], [renderFacts, ["region"]], [renderProposals, ["region"]],
  [renderClaims, ["region"]], [renderWorkrooms, ["region", "period"]], [renderMembers, ["region", "period"]], [renderSources, ["period"]], [renderBrief, ["region", "period"]],
];

/** Changes what is chosen and draws again the parts that depend on it. */
const go = (change) => {
  const moved = ["region", "period", "topic"].some((name) => name in change && change[name] !== state[name]);
  Object.assign(state, change);
  redraw(() => RENDERERS.filter(([, needs]) => needs.some((name) => name in change)).forEach(([render]) => render(state, go)));
  if (moved && state.region !== null && state.period !== null) {
    byId("announcement").textContent = `已显示：${placeWords(state.region)}，${periodWords(periods[state.period])}${state.topic === null ? "" : `，${topicWords(state.topic)}`}`;
  }
};

/** The view that an address asks for: the whole page, one sheet of paper, or the heatmap alone as a picture. */
const asked = new URLSearchParams(window.location.hash.slice(1)).get("view");
const show = (view) => { document.documentElement.dataset.view = view; };
if (["brief", "heatmap"].includes(asked)) show(asked);
byId("print-brief").addEventListener("click", () => {
  show("brief");
  renderBrief(state);
  window.print();
  show("page");
});

/** Nothing can be pressed on paper: what is folded there for the eye is unfolded, and the chart takes the width of the sheet. */
const PAPER_WIDTH = 690;
const folded = [];
window.matchMedia("print").addEventListener("change", ({ matches }) => {
  if (matches) {
    folded.push(...document.querySelectorAll("#proposals details:not([open])"));
    folded.forEach((element) => { element.open = true; });
  } else {
    folded.splice(0).forEach((element) => { element.open = false; });
  }
  if (chart !== null) {
    chart.resize({ width: matches ? PAPER_WIDTH : "auto" });
    // what is printed is what stands there now, not after the next frame
    chart.getZr().flush();
  }
});

renderMasthead();
renderNight();
renderTerms();
renderChanges();
go({ ...state });
byId("fact-search").addEventListener("input", () => renderFacts(state));
if (asked === "heatmap" && root !== null && state.period !== null) {
  byId("heat-title").textContent = `${placeWords(root)}各议题热度（${periodWords(periods[state.period])}，数据截至${dateWords(asOf)}）`;
}
// how long the reader waited, in milliseconds
document.documentElement.dataset.ready = String(Math.round(performance.now()));
