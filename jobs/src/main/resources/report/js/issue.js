// Hot issues: one matter of one place that several documents speak of; and terms that no vocabulary has yet.
const issues = rowsOf("issue");
const terms = rowsOf("term");

const issuesIn = (region) => issues.filter((issue) => liesIn(issue.code === "unresolved" ? null : issue.code, region));

const spanWords = ({ first_on: first, last_on: last }) => (first === last ? dateWords(first) : `${dateWords(first)}至${dateWords(last)}`);

const memberList = (issue) => h("details", null,
  h("summary", null, `${count(issue.originals)} 篇`),
  h("ul", { class: "names" }, issue.titles.map((title, i) => h("li", null,
    linkTo(issue.urls[i], title || "（无题）"), " · ", foreign(issue.publishers[i] || "来源不详"), " · ", dateWords(issue.days[i])))));

const renderIssues = ({ region }) => {
  const rows = issuesIn(region);
  fill("issues", rows.length === 0 ? empty("没有热点事项：一年内没有两篇以上文稿在同一地区说同一件事。") : dataTable("热点事项", [
    { name: "事项", of: (row) => h("div", null, h("strong", null, foreign(row.title || "（无题）")), h("p", { class: "origin" }, foreign(row.sentence))) },
    { name: "地区", of: (row) => row.name },
    { name: "议题", of: (row) => row.topic || "—" },
    { name: "时间", kind: "nowrap", of: spanWords },
    { name: "文稿", of: memberList },
    { name: "转载", number: true, of: (row) => count(row.reprints) },
    { name: "来源", number: true, of: (row) => count(row.sources) },
    { name: "点赞", number: true, of: (row) => (row.votes > 0 ? count(row.votes) : "—") },
    { name: "热度", number: true, of: (row) => row.heat.toFixed(1) },
  ], rows, 6));
};

const renderTerms = () => {
  const month = terms.length === 0 ? "" : periodWords({ kind: "month", start: terms[0].start });
  byId("terms-title").textContent = month === "" ? "新词热词" : `新词热词（${month}，不分地区）`;
  fill("terms", data.scope !== null ? empty("新词热词不分地区，见全国报告。") : terms.length === 0 ? empty("近六个月没有比往年明显增多、词表里还没有的词。") : dataTable("新词热词", [
    { name: "词", of: (row) => h("div", null, h("strong", null, foreign(row.term)), row.together === row.term ? null : h("p", { class: "origin" }, "同组：", foreign(row.together))) },
    { name: "本月", number: true, of: (row) => `${count(row.originals)} 篇（${percent(row.share)}）` },
    { name: "前十二个月", number: true, of: (row) => `${count(row.before)} 篇（${percent(row.share_before)}）` },
    { name: "来源", number: true, of: (row) => count(row.sources) },
    { name: "相近议题", of: (row) => row.topic || "—" },
    { name: "例句", kind: "sentence", of: (row) => (row.sentences.length === 0 ? "—" : marked(row.sentences[0], row.term)) },
  ], terms, 8));
};
