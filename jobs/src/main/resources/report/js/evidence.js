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
  if (cell.ratio === null) return `${volume}；${expected}。`;
  return `${volume}；${expected}。平滑后约为应有量的 ${times(cell.ratio)} 倍，有 95% 的把握在 ${interval(cell.low, cell.high)}之间：${HEAT[cell.heat]}。`;
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
      figure("转载", `${count(cell.reprints)} 篇`),
      region === country || cell.heat === "no_data" ? null : figure("应有", `${cell.expected.toFixed(1)} 篇`),
      region === country || cell.ratio === null ? null : figure("平滑比值", `${times(cell.ratio)} 倍`),
      region === country || cell.ratio === null ? null : figure("95% 可信区间", interval(cell.low, cell.high))),
    h("p", { class: `judgement ${cell.heat}` }, judgement(cell)),
    h("h3", null, "原文依据"),
    sentences.length === 0 ? empty("没有可列出的原句。") : h("ol", { class: "sentences" }, sentences.map(sentenceItem)),
    cell.originals > sentences.length && sentences.length > 0
      ? h("p", { class: "note" }, `以上为依据最强的 ${sentences.length} 篇，共 ${count(cell.originals)} 篇。`) : null);
  if (!panel.open) panel.showModal();
  panel.scrollTop = 0;
};
