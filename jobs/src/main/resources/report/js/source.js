// The night's books and the health of each publisher.
const INPUTS = { articles: "文稿", activities: "活动记录", workrooms: "工作室名册" };
const sourcesOf = periodRows("source");

const renderNight = () => {
  const sum = (column) => run.reduce((total, row) => total + row[column], 0);
  if (run.length === 0) {
    fill("quality-lead", "没有运行记录。");
    fill("night-table", empty());
    return;
  }
  fill("quality-lead", `最近一次运行读入 ${count(sum("records_in"))} 条记录：入库 ${count(sum("accepted"))}，重复 ${count(sum("duplicate"))}，隔离 ${count(sum("quarantined"))}。${run[0].changed || ""}`);
  fill("night-table", dataTable("本次运行", [
    { name: "输入", of: (row) => INPUTS[row.input] || row.input },
    { name: "读入", number: true, of: (row) => count(row.records_in) },
    { name: "入库", number: true, of: (row) => count(row.accepted) },
    { name: "重复", number: true, of: (row) => count(row.duplicate) },
    { name: "隔离", number: true, of: (row) => count(row.quarantined) },
    { name: "库存", number: true, of: (row) => count(row.total) },
  ], run));
};

const renderSources = ({ period }) => {
  if (data.scope !== null) {
    fill("sources", empty("文稿来源不分地区，见全国报告。"));
    return;
  }
  const rows = sourcesOf(period);
  fill("sources", dataTable("文稿来源", [
    { name: "来源", of: (row) => foreign(dictionary("publisher")[row.publisher] === "unknown" ? "来源不详" : dictionary("publisher")[row.publisher]) },
    { name: "文稿", number: true, of: (row) => traced(count(row.articles), "trace/source_health", { ...periodKey(period), source: dictionary("publisher")[row.publisher] }) },
    { name: "原创", number: true, of: (row) => count(row.originals) },
    { name: "转载", number: true, of: (row) => count(row.reprints) },
    { name: "有修补", number: true, of: (row) => count(row.repaired) },
    { name: "剔除行", number: true, of: (row) => count(row.dropped_lines) },
    { name: "存疑", number: true, of: (row) => count(row.with_issues) },
    { name: "未定位", number: true, of: (row) => count(row.unresolved) },
    { name: "已无新稿", number: true, of: (row) => (row.silent_days === null ? "—" : `${count(row.silent_days)} 天`) },
  ], rows));
};
