// Hot issues: one matter of one place that several documents speak of; and terms that no vocabulary has yet.
const issues = rowsOf("issue");
const terms = rowsOf("term");

const issuesIn = (region) => issues.filter((issue) => liesIn(issue.code === "unresolved" ? null : issue.code, region));

const spanWords = ({ first_on: first, last_on: last }) => (first === last ? dateWords(first) : `${dateWords(first)}至${dateWords(last)}`);

/** A matter with the newest of its documents and their reprints. */
const openIssue = (issue) => openPanel(issue.title || "（无题）", () => {
  const members = new Set(issue.documents);
  const copies = articles.filter(({ reprint_of: original }) => members.has(original));
  return [h("p", { class: "origin" }, `${issue.name} · ${spanWords(issue)} · 来源 ${count(issue.sources)} 家 · 点赞 ${count(issue.votes)} · 热度 ${issue.heat.toFixed(1)}`),
    h("blockquote", { class: "judgement" }, foreign(issue.sentence)),
    h("h3", null, `文稿 ${count(issue.originals)} 篇`),
    h("ol", { class: "sentences" }, issue.titles.map((title, i) => {
      const carried = articles.find(({ from }) => from.id === issue.documents[i]);
      return h("li", null, carried === undefined ? null : h("blockquote", null, foreign(carried.opening)),
        h("p", { class: "origin" }, linkTo(issue.urls[i], title || "（无题）"), " · ", foreign(issue.publishers[i] || "来源不详"), " · ", dateWords(issue.days[i])));
    })),
    issue.titles.length < issue.originals ? rest(issue.titles.length, issue.originals, "篇", "trace/hot_issue", { issue_id: issue.id }) : null,
    h("h3", null, `转载 ${count(issue.reprints)} 篇`),
    copies.length === 0 ? null : listed(copies, articleItem(null)), rest(copies.length, issue.reprints, "篇", "trace/hot_issue", { issue_id: issue.id })];
});

/** A term with the documents that say it most. */
const openTerm = (row) => openPanel(row.term, () => [
  h("p", { class: "origin" }, `${periodWords({ kind: "month", start: row.start })} ${count(row.originals)} 篇，占 ${percent(row.share)}，来源 ${count(row.sources)} 家；前十二个月 ${count(row.before)} 篇，占 ${percent(row.share_before)}`),
  h("ol", { class: "sentences" }, row.sentences.map((sentence, i) => h("li", null, h("blockquote", null, marked(sentence, row.term)),
    h("p", { class: "origin" }, foreign(row.titles[i] || "（无题）"), " · ", foreign(row.publishers[i] || "来源不详"), " · ", dateWords(row.days[i]))))),
  row.originals + row.before > row.sentences.length ? h("p", { class: "note" }, `列出说得最多的 ${count(row.sentences.length)} 篇；其余可由分析人员运行 minqing serve，按此词查找。`) : null]);

const renderIssues = ({ region }) => {
  const rows = issuesIn(region);
  fill("issues", rows.length === 0 ? empty("没有热点事项：一年内没有两篇以上文稿在同一地区说同一件事。") : dataTable("热点事项", [
    { name: "事项", of: (row) => h("div", null, h("strong", null, foreign(row.title || "（无题）")), h("p", { class: "origin" }, foreign(row.sentence)),
      h("ul", { class: "paper names" }, row.titles.map((title, i) => h("li", null, foreign(title || "（无题）"), " · ", foreign(row.publishers[i] || "来源不详"), " · ", dateWords(row.days[i]))))) },
    { name: "地区", of: (row) => row.name },
    { name: "议题", of: (row) => row.topic || "—" },
    { name: "时间", kind: "nowrap", of: spanWords },
    { name: "文稿", number: true, of: (row) => opens(`${count(row.originals)} 篇`, () => openIssue(row)) },
    { name: "转载", number: true, of: (row) => opens(count(row.reprints), () => openIssue(row)) },
    { name: "来源", number: true, of: (row) => opens(count(row.sources), () => openIssue(row)) },
    { name: "点赞", number: true, of: (row) => (row.votes > 0 ? opens(count(row.votes), () => openIssue(row)) : "—") },
    { name: "热度", number: true, of: (row) => opens(row.heat.toFixed(1), () => openIssue(row)) },
  ], rows, 6));
};

const renderTerms = () => {
  const month = terms.length === 0 ? "" : periodWords({ kind: "month", start: terms[0].start });
  byId("terms-title").textContent = month === "" ? "新词热词" : `新词热词（${month}，不分地区）`;
  fill("terms", data.scope !== null ? empty("新词热词不分地区，见全国报告。") : terms.length === 0 ? empty("近六个月没有比往年明显增多、词表里还没有的词。") : dataTable("新词热词", [
    { name: "词", of: (row) => h("div", null, h("strong", null, foreign(row.term)), row.together === row.term ? null : h("p", { class: "origin" }, "同组：", foreign(row.together))) },
    { name: "本月", number: true, of: (row) => opens(`${count(row.originals)} 篇（${percent(row.share)}）`, () => openTerm(row)) },
    { name: "前十二个月", number: true, of: (row) => opens(`${count(row.before)} 篇（${percent(row.share_before)}）`, () => openTerm(row)) },
    { name: "来源", number: true, of: (row) => opens(count(row.sources), () => openTerm(row)) },
    { name: "相近议题", of: (row) => row.topic || "—" },
    { name: "例句", kind: "sentence", of: (row) => (row.sentences.length === 0 ? "—" : h("div", null, h("p", null, marked(row.sentences[0], row.term)),
      h("p", { class: "origin" }, foreign(row.titles[0] || "（无题）"), " · ", foreign(row.publishers[0] || "来源不详"), " · ", dateWords(row.days[0])))) },
  ], terms, 8));
};
