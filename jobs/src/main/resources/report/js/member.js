// Points of members, explained line by line, and the progress of proposals as documents tell it.
const members = rowsOf("member");
const proposals = rowsOf("proposal");

/** The records that a member has points for; with the place of a rule those of that rule. */
const openMember = (row, place = null) => openRecords(place === null ? row.member : `${row.member} · ${row.rules[place]}`, `${row.workroom || "未登记的工作室"} · ${periodWords(row)}`,
  records.filter((record) => dictionary("workroom")[record.workroom] === row.workroom_id && record.members.includes(row.member) && inSpan(row, record.day) && (place === null ? record.rule !== null : record.rule === row.rules[place])),
  place === null ? row.activities : row.records[place], "trace/member_score", { period_kind: row.kind, period_start: row.start, workroom_id: row.workroom_id, member: row.member });

const renderMembers = ({ period, region }) => {
  const kinds = ["year", "quarter", "month"].filter((kind) => members.some((row) => row.kind === kind));
  const kind = period !== null && kinds.includes(periods[period].kind) ? periods[period].kind : kinds[0];
  const rows = members.filter((row) => row.kind === kind && liesIn(row.code, region === unresolved ? null : region)).sort((a, b) => b.points - a.points);
  byId("members-title").textContent = rows.length === 0 ? "委员积分" : `委员积分（${periodWords({ kind, start: rows[0].start })}）`;
  fill("members", rows.length === 0 ? empty("此范围没有记到委员名下的活动。") : dataTable("委员积分", [
    { name: "委员", of: (row) => h("strong", null, foreign(row.member)) },
    { name: "工作室", of: (row) => h("div", null, foreign(row.workroom || "未登记的工作室"), row.sector ? h("p", { class: "origin" }, foreign(row.sector)) : null) },
    { name: "活动", number: true, of: (row) => opens(count(row.activities), () => openMember(row)) },
    { name: "积分", number: true, kind: "value", of: (row) => h("span", null, opens(row.points.toLocaleString("zh-CN"), () => openMember(row)), row.capped ? h("span", { class: "tag", title: "已到上限" }, "封顶") : null) },
    { name: "怎么得来", of: (row) => h("details", null, h("summary", null, `${row.rules.length} 项`), h("ul", { class: "names" },
      row.rules.map((rule, i) => h("li", null, `${rule} `, opens(`${count(row.records[i])} 次`, () => openMember(row, i)), `，得 ${row.earned[i].toLocaleString("zh-CN")} 分`)))) },
  ], rows, 10), rows.length === 0 ? null : h("p", { class: "note" }, "按积分规则表计算，每县列前二十名；姓名相同而工作室不同的，视为两人。"));
};

/** A document that tells how far proposals have come. */
const openProposal = (row) => openPanel("提案办理进展", () => [
  h("p", { class: "origin" }, foreign([row.name || "未定位", row.period, row.actor].filter(Boolean).join(" · "))),
  h("ol", { class: "sentences" }, [...new Set(row.sentences)].map((sentence) => h("li", null, h("blockquote", null, foreign(sentence))))),
  originOf({ ...row, published_on: row.day })]);

const rate = (row, claimed, computed) => {
  if (claimed === null && computed === null) return "—";
  const differs = claimed !== null && computed !== null && Math.abs(claimed - computed) > 1;
  return h("span", null, opens(computed === null ? `自述 ${claimed}%` : `${computed}%`, () => openProposal(row)), claimed !== null && computed !== null
    ? h("span", { class: differs ? "alarm small" : "origin" }, `　自述 ${claimed}%`) : null);
};

const renderProposals = ({ region }) => {
  const rows = proposals.filter((row) => liesIn(row.code, region));
  const number = (row, value) => (value === null ? "—" : opens(count(value), () => openProposal(row)));
  fill("proposals", rows.length === 0 ? empty("没有说明提案办理数字的文稿。") : dataTable("提案办理进展", [
    { name: "地区", of: (row) => (regionOfCode.has(row.code) ? placeWords(regionOfCode.get(row.code)) : row.name || "未定位") },
    { name: "届次或时段", of: (row) => foreign([row.period, row.actor].filter(Boolean).join(" · ") || "未说明") },
    { name: "提交", number: true, of: (row) => number(row, row.submitted) },
    { name: "立案", number: true, of: (row) => number(row, row.filed) },
    { name: "重点", number: true, of: (row) => number(row, row.key) },
    { name: "办复", number: true, of: (row) => number(row, row.answered) },
    { name: "立案率", kind: "nowrap", of: (row) => rate(row, row.filing_rate_claimed, row.filing_rate) },
    { name: "办复率", kind: "nowrap", of: (row) => rate(row, row.answer_rate_claimed, row.answer_rate) },
    { name: "满意", number: true, of: (row) => number(row, row.satisfied) },
    { name: "满意率", kind: "nowrap", of: (row) => rate(row, row.satisfaction_claimed, row.satisfaction_rate) },
    { name: "出处", kind: "sentence", of: (row) => h("div", null, h("details", null, h("summary", null, "看原句"), h("ul", { class: "names" }, [...new Set(row.sentences)].map((sentence) => h("li", null, foreign(sentence))))),
      originOf({ ...row, published_on: row.day })) },
  ], rows, 6));
};
