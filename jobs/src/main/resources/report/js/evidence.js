// The panel at the side, and what it shows of a cell: count, expectation, ratio in words, and the sentences behind it.
const panel = byId("panel");
byId("panel-close").addEventListener("click", () => panel.close());
// What the panel showed before what it shows now.
const trail = [];
const drawPanel = () => {
  const [title, draw] = trail[trail.length - 1];
  byId("panel-title").textContent = plain(title);
  byId("panel-back").hidden = trail.length === 1;
  fill("panel-body", draw());
  if (!panel.open) panel.showModal();
  panel.scrollTop = 0;
};
/** Shows something in the panel; draw gives its elements. */
const openPanel = (title, draw) => {
  trail.push([title, draw]);
  drawPanel();
};
byId("panel-back").addEventListener("click", () => {
  trail.pop();
  drawPanel();
  byId("panel-close").focus();
});
panel.addEventListener("close", () => trail.splice(0));
panel.addEventListener("click", (event) => { if (event.target === panel) panel.close(); });

const sentenceItem = ({ document: from, sentence }) =>
  h("li", { "data-article": from.id },
    h("blockquote", null, foreign(sentence)),
    h("p", { class: "origin" },
      linkTo(from.url, from.title || "（无题）"), " · ", foreign(from.source || "来源不详"), " · ", dateWords(from.published_on)));

const judgement = (cell) => {
  const place = placeWords(cell.region);
  const topic = topicWords(cell.topic);
  if (cell.heat === "no_data") return `${place}在此期间没有任何文稿。不知道，不等于没有问题。`;
  const volume = `${place}此期间共有原创文稿 ${count(cell.volume)} 篇`;
  if (cell.region === country) return `${volume}，其中涉及“${topic}”的 ${count(cell.originals)} 篇，占 ${percent(cell.originals / cell.volume)}。`;
  const expected = `按同级各地平均应有约 ${cell.expected.toFixed(1)} 篇，实有 ${count(cell.originals)} 篇`;
  if (cell.ratio === null) return `${volume}；${expected}${cell.step === null ? "" : `，${ratioWords(cell)}`}：${HEAT[cell.heat]}。`;
  return `${volume}；${expected}。平滑后约为应有量的 ${times(cell.ratio)} 倍，有 95% 的把握在 ${interval(cell.low, cell.high)}之间：${HEAT[cell.heat]}。`;
};

/** 环比 and 同比 of a cell as a table; what may be concluded from them in words. */
const comparisonTable = (period, region, topic) => {
  const lines = comparisons(period, region, topic);
  if (lines.length === 0) return null;
  const now = originalsOf(period, region, topic);
  const verdict = ({ before, ratio }) => {
    if (before === null) return "没有那时的完整文稿，无从比较";
    if (ratio === null) return now + before < 5 ? "篇数太少，不作判断" : "不能断定升降";
    if (ratio.low !== null && ratio.low > 1) return "占比上升";
    if (ratio.high !== null && ratio.high < 1) return "占比下降";
    return "不能断定升降";
  };
  return h("div", null, dataTable("环比和同比", [
    { name: "", of: ({ name, than }) => h("span", null, h("strong", null, name), h("span", { class: "origin" }, ` 与${than}`)) },
    { name: "前期", number: true, of: ({ before, at }) => (before === null ? "—" : opens(`${count(before)} 篇`, () => openCell(at, region, topic))) },
    { name: "增减", number: true, of: ({ words, direction }) => h("span", { class: `versus ${direction}` }, words) },
    { name: "占比", of: (one) => h("span", null, verdict(one), one.ratio === null || one.ratio.ratio === null ? null
      : h("span", { class: "origin" }, `　${times(one.ratio.ratio)} 倍（${interval(one.ratio.low, one.ratio.high)}）`)) },
  ], lines), unfinished(period) ? h("p", { class: "note" }, "本期未满：篇数与整期相比偏低，占比不受影响。") : null);
};

/** Opens the panel of one cell: the sentences that speak most for it, then those of the other documents that the page carries. */
const openCell = (period, region, topic) => openPanel(`${placeWords(region)} · ${topicWords(topic)}`, () => {
  const cell = cellOf(period, region, topic);
  const strongest = sentencesOf(period, region, topic);
  const cited = new Set(strongest.map(({ document }) => document.id));
  const others = articlesIn(period, region, topic).filter(({ from }) => !cited.has(from.id));
  const key = cellKey(period, region, topic);
  const figure = (name, value) => h("div", null, h("dt", null, name), h("dd", null, value));
  return [
    h("p", { class: "origin" }, periodWords(periods[period])),
    h("dl", { class: "figures" },
      figure("原创文稿", `${count(cell.originals)} 篇`),
      cell.reprints === null ? null : figure("转载", cell.reprints === 0 ? "0 篇" : opens(`${count(cell.reprints)} 篇`,
        () => openDocuments(`${placeWords(region)} · ${topicWords(topic)}（转载）`, periodWords(periods[period]), articlesIn(period, region, topic, true), cell.reprints, "trace/region_heatmap", key, topic))),
      region === country || cell.heat === "no_data" ? null : figure("应有", `${cell.expected.toFixed(1)} 篇`),
      region === country || cell.ratio === null ? null : figure("平滑比值", `${times(cell.ratio)} 倍`),
      region === country || cell.ratio === null ? null : figure("95% 可信区间", interval(cell.low, cell.high))),
    h("p", { class: `judgement ${cell.heat}` }, judgement(cell)),
    comparisonTable(period, region, topic),
    h("h3", null, "原文依据"),
    cell.originals === 0 ? empty("没有可列出的原句。") : null,
    cell.originals > 0 && strongest.length + others.length > 0 ? listed([...strongest.map((sentence) => () => sentenceItem(sentence)),
      ...others.map((article) => () => articleItem(topic)(article))], (draw) => draw()) : null,
    cell.originals === 0 ? null : rest(strongest.length + others.length, cell.originals, "篇", "trace/region_heatmap", key)];
});
