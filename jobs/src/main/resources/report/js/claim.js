// Claimed rates and totals beside what their parts give.
const claims = rowsOf("claim");
const VERDICTS = { agrees: "相符", disagrees: "不符" };

const claimsIn = (region) => claims.filter((claim) => liesIn(claim.code, region));

/** A claim with the sentences of its parts. */
const openClaim = (row) => openPanel(`数据核对：${VERDICTS[row.verdict]}`, () => [h("p", { class: "judgement" }, row.arithmetic),
  h("ol", { class: "sentences" }, [...new Set([row.sentence, ...row.parts])].map((sentence) => h("li", null, h("blockquote", null, marked(sentence, row.evidence))))),
  originOf({ ...row, published_on: row.day })]);

const renderClaims = ({ region }) => {
  const rows = claimsIn(region);
  fill("claims", rows.length === 0 ? empty("没有可以复算的比率或合计。") : dataTable("数据核对", [
    { name: "结论", of: (row) => h("span", { class: `mark ${row.verdict === "disagrees" ? "rising" : "usual"}` }, VERDICTS[row.verdict]) },
    { name: "地区", of: (row) => row.name || "未定位" },
    { name: "复算", of: (row) => opens(row.arithmetic, () => openClaim(row)) },
    { name: "原句与出处", kind: "sentence", of: (row) => h("div", null, h("p", null, marked(row.sentence, row.evidence)),
      originOf({ ...row, published_on: row.day })) },
  ], rows, 6));
};
