// Claimed rates and totals beside what their parts give.
const claims = rowsOf("claim");
const VERDICTS = { agrees: "相符", disagrees: "不符" };

const claimsIn = (region) => claims.filter((claim) => liesIn(claim.code, region));

const renderClaims = ({ region }) => {
  const rows = claimsIn(region);
  fill("claims", rows.length === 0 ? empty("没有可以复算的比率或合计。") : dataTable("数据核对", [
    { name: "结论", of: (row) => h("span", { class: `mark ${row.verdict === "disagrees" ? "rising" : "usual"}` }, VERDICTS[row.verdict]) },
    { name: "地区", of: (row) => row.name || "未定位" },
    { name: "复算", of: (row) => row.arithmetic },
    { name: "原句与出处", kind: "sentence", of: (row) => h("div", null, h("p", null, marked(row.sentence, row.evidence)),
      h("p", { class: "origin" }, linkTo(row.url, row.title || "（无题）"), " · ", dateWords(row.day))) },
  ], rows, 6));
};
