// The panel of a cell: count, expectation, ratio in words, and the sentences behind it.
const panel = byId("panel");
byId("panel-close").addEventListener("click", () => panel.close());
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

const notCarried = (period, region, topic) => "地区多、时期长时，本页只载最要紧的原句，这一格的没有载入。全部原句可由分析人员用命令调出："
  + `minqing trace region_heatmap ${Object.values(cellKey(period, region, topic)).join(" ")}`;

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
    { name: "前期", number: true, of: ({ before }) => (before === null ? "—" : `${count(before)} 篇`) },
    { name: "增减", number: true, of: ({ words, direction }) => h("span", { class: `versus ${direction}` }, words) },
    { name: "占比", of: (one) => h("span", null, verdict(one), one.ratio === null || one.ratio.ratio === null ? null
      : h("span", { class: "origin" }, `　${times(one.ratio.ratio)} 倍（${interval(one.ratio.low, one.ratio.high)}）`)) },
  ], lines), unfinished(period) ? h("p", { class: "note" }, "本期未满：篇数与整期相比偏低，占比不受影响。") : null);
};

/** Opens the panel of one cell. */
const openCell = (period, region, topic) => {
  const cell = cellOf(period, region, topic);
  const sentences = sentencesOf(period, region, topic);
  byId("panel-title").textContent = `${placeWords(region)} · ${topicWords(topic)}`;
  const figure = (name, value) => h("div", null, h("dt", null, name), h("dd", null, value));
  fill("panel-body",
    h("p", { class: "origin" }, periodWords(periods[period])),
    h("dl", { class: "figures" },
      figure("原创文稿", `${count(cell.originals)} 篇`),
        cell.reprints === null ? null : figure("转载", `${count(cell.reprints)} 篇`),
      region === country || cell.heat === "no_data" ? null : figure("应有", `${cell.expected.toFixed(1)} 篇`),
      region === country || cell.ratio === null ? null : figure("平滑比值", `${times(cell.ratio)} 倍`),
      region === country || cell.ratio === null ? null : figure("95% 可信区间", interval(cell.low, cell.high))),
    h("p", { class: `judgement ${cell.heat}` }, judgement(cell)),
    comparisonTable(period, region, topic),
    h("h3", null, "原文依据"),
    sentences.length === 0 ? empty(cell.originals > 0 ? notCarried(period, region, topic) : "没有可列出的原句。") : h("ol", { class: "sentences" }, sentences.map(sentenceItem)),
    cell.originals > sentences.length && sentences.length > 0
      ? h("p", { class: "note" }, `以上为依据最强的 ${sentences.length} 篇，共 `, traced(`${count(cell.originals)} 篇`, "trace/region_heatmap", cellKey(period, region, topic)), "。") : null);
  if (!panel.open) panel.showModal();
  panel.scrollTop = 0;
};
