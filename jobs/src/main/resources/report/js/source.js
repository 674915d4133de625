// The night's books and the health of each publisher.
const INPUTS = { articles: "文稿", activities: "活动记录", workrooms: "工作室名册" };
const sourcesOf = periodRows("source");

const booked = (column) => run.reduce((total, row) => total + row[column], 0);

/** What some inputs of the night brought: what is new, and what could not be read and why. */
const openBooks = (rows) => openPanel(`本次运行${rows.length === 1 ? `：${INPUTS[rows[0].input] || rows[0].input}` : ""}`, () => rows.flatMap((row) => {
  const fresh = { articles: articles.filter((article) => article.fresh), activities: records.filter((record) => record.fresh), workrooms: workrooms.filter((room) => room && room.fresh) }[row.input] || [];
  const refused = refusals.filter((refusal) => refusal.input === row.input);
  return [
    h("h3", null, INPUTS[row.input] || row.input),
    h("p", { class: "judgement" }, `读入 ${count(row.records_in)} 条 ＝ 入库 ${count(row.accepted)}（新的或改过的）＋ 重复 ${count(row.duplicate)}（已有且内容未变，不再列出）＋ 隔离 ${count(row.quarantined)}（读不通）。库存 `,
      row.input === "articles" ? opens(`${count(row.total)} 条`, () => openDocuments("库存文稿", "原创和转载", articles, row.total, "", null))
        : row.input === "activities" ? opens(`${count(row.total)} 条`, () => openRecords("库存活动记录", "全部时期", records, row.total))
          : row.input === "workrooms" ? opens(`${count(row.total)} 条`, () => openRooms("登记的工作室", workrooms.filter(Boolean), row.total)) : `${count(row.total)} 条`, "。"),
    row.quarantined === 0 ? null : h("h3", null, "隔离的记录和原因"),
    refused.length === 0 ? null : listed(refused, (refusal) => h("li", null, foreign(refusal.detail), h("p", { class: "origin" }, foreign(refusal.file), ` · 第 ${count(refusal.record)} 条 · `, foreign(refusal.reason)))),
    refused.length < row.quarantined ? h("p", { class: "note" }, `隔离的 ${count(row.quarantined)} 条，本页载有 ${count(refused.length)} 条；全部可由分析人员用命令列出：minqing quarantine list`) : null,
    fresh.length === 0 ? null : h("h3", null, fresh.length > row.accepted ? "本次入库的，和此前没有发布成的夜里读入的" : "本次入库的"),
    fresh.length === 0 ? null : listed(fresh, { articles: articleItem(null), activities: recordItem }[row.input] || roomItem),
    rest(fresh.length, row.accepted, "条", "trace/run", { run_id: row.run_id, input: row.input })];
}));

const renderNight = () => {
  if (run.length === 0) {
    fill("quality-lead", "没有运行记录。");
    fill("night-table", empty());
    return;
  }
  const opened = (column) => (row) => opens(count(row[column]), () => openBooks([row]));
  fill("quality-lead", ["records_in", "accepted", "duplicate", "quarantined"].flatMap((column, i) => [["最近一次运行读入 ", " 条记录：入库 ", "，重复 ", "，隔离 "][i],
    opens(count(booked(column)), () => openBooks(run))]).concat(`。${run[0].changed || ""}`));
  fill("night-table", dataTable("本次运行", [
    { name: "输入", of: (row) => INPUTS[row.input] || row.input },
    { name: "读入", number: true, of: opened("records_in") },
    { name: "入库", number: true, of: opened("accepted") },
    { name: "重复", number: true, of: opened("duplicate") },
    { name: "隔离", number: true, of: opened("quarantined") },
    { name: "库存", number: true, of: opened("total") },
  ], run));
};

const renderSources = ({ period }) => {
  if (data.scope !== null) {
    fill("sources", empty("文稿来源不分地区，见全国报告。"));
    return;
  }
  const rows = sourcesOf(period);
  const name = (row) => (dictionary("publisher")[row.publisher] === "unknown" ? "来源不详" : dictionary("publisher")[row.publisher]);
  const opened = (column, words, holds) => ({ name: words, number: true, of: (row) => (row[column] === 0 ? "0" : opens(count(row[column]), () => {
    const source = dictionary("publisher")[row.publisher];
    const found = articles.filter((article) => (article.from.source || "unknown") === source && inPeriod(period, article.from.published_on) && holds(article));
    // lines are more than the documents they stood in
    openDocuments(name(row), `${words} · ${periodWords(periods[period])}`, found, column === "dropped_lines" ? found.length || row.articles : row[column], "trace/source_health", { ...periodKey(period), source });
  })) });
  fill("sources", dataTable("文稿来源", [
    { name: "来源", of: (row) => foreign(name(row)) },
    opened("articles", "文稿", () => true),
    opened("originals", "原创", ({ reprint_of: original }) => original === null),
    opened("reprints", "转载", ({ reprint_of: original }) => original !== null),
    opened("repaired", "有修补", ({ repairs }) => repairs > 0),
    opened("dropped_lines", "剔除行", ({ dropped }) => dropped > 0),
    opened("with_issues", "存疑", ({ issues: doubts }) => doubts > 0),
    opened("unresolved", "未定位", ({ placed, reprint_of: original }) => !placed && original === null),
    { name: "已无新稿", number: true, of: (row) => (row.silent_days === null ? "—" : opens(`${count(row.silent_days)} 天`, () => {
      const found = articles.filter((article) => (article.from.source || "unknown") === dictionary("publisher")[row.publisher] && article.from.published_on);
      openDocuments(name(row), "最近的文稿", found.slice(0, 1), Math.min(1, found.length), "", null);
    })) },
  ], rows));
};
