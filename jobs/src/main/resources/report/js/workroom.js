// Workrooms: how far concerns have come, what was done, who is covered, who is silent.
const workrooms = [];
rowsOf("workroom").forEach((row) => { workrooms[row.workroom] = { ...row, id: dictionary("workroom")[row.workroom] }; });
const activitiesOf = periodRows("activity");
const funnelBlocks = blocks("funnel");
const funnelsOf = (period, region) => {
  const [from, to] = region === null ? [0, 0] : funnelBlocks.at(period, region);
  return Array.from({ length: to - from }, (_, i) => rowOf("funnel", from + i));
};
const coverages = rowsOf("coverage");
const sectors = rowsOf("sector");
const STAGES = [["collected", "收集"], ["submitted", "提交"], ["assigned", "交办"], ["handled", "办理"], ["replied", "答复"], ["rated", "评价"]];

/** The coverage of a region; null when it has no workroom. */
const coverageOf = (region) => {
  const code = region === null ? "000000" : regions[region].code;
  return coverages.find((row) => row.code === code) || null;
};

/** Concerns of a region in a period over all topics; null when none was collected. */
const funnelTotal = (period, region) => {
  const rows = funnelsOf(period, region);
  if (rows.length === 0) return null;
  const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
  const total = Object.fromEntries([...STAGES.map(([stage]) => stage), "overdue", "silent"].map((column) => [column, sum(column)]));
  total.oldest = Math.max(...rows.map((row) => row.oldest_days ?? 0));
  return total;
};

const bars = (lines) => {
  const most = Math.max(...lines.map(({ value }) => value));
  return h("ul", { class: "bars" }, lines.map(({ name, value, text, kind }) =>
    h("li", null, h("span", { class: "bar-name" }, name), bar(most === 0 ? 0 : value / most, kind), h("span", { class: "bar-value" }, text))));
};

const renderFunnel = (period, region) => {
  const total = funnelTotal(period, region);
  if (total === null) {
    fill("funnel", empty("本期没有收集意见的记录。"));
    fill("funnel-topics", empty());
    return;
  }
  fill("funnel",
    bars(STAGES.map(([stage, name]) => ({ name, value: total[stage], text: `${count(total[stage])} 件 · ${percent(total[stage] / total.collected)}` }))),
    h("p", { class: total.overdue > 0 ? "alarm" : "note" }, total.overdue > 0
      ? `逾期未答复 ${count(total.overdue)} 件，最久的已 ${count(total.oldest)} 天。` : "没有逾期未答复的意见。"),
    total.silent > 0 ? h("p", { class: "note" }, `未答复的意见中，${count(total.silent)} 件 60 天以上没有任何新记录。`) : null);
  const rows = funnelsOf(period, region).sort((a, b) => b.collected - a.collected || a.topic - b.topic);
  fill("funnel-topics", dataTable("意见较多的议题", [
    { name: "议题", of: (row) => topicWords(row.topic) },
    { name: "收集", number: true, of: (row) => traced(count(row.collected), "trace/concern_funnel", cellKey(period, region, row.topic)) },
    { name: "已答复", number: true, of: (row) => `${count(row.replied)}（${percent(row.replied / row.collected)}）` },
    { name: "已评价", number: true, of: (row) => count(row.rated) },
    { name: "逾期", number: true, of: (row) => (row.overdue > 0 ? h("strong", { class: "alarm" }, count(row.overdue)) : "0") },
    { name: "答复天数（中位）", number: true, of: (row) => (row.median_days === null ? "—" : count(row.median_days)) },
  ], rows, 8));
};

const renderActivities = (period, region) => {
  const rows = activitiesOf(period).filter((row) => liesIn(workrooms[row.workroom].code, region));
  if (rows.length === 0) {
    fill("activity-types", empty("本期没有活动记录。"));
    fill("workroom-table", empty());
    return rows;
  }
  const types = new Map();
  rows.forEach((row) => types.set(row.type, (types.get(row.type) || 0) + row.activities));
  fill("activity-types", bars([...types.entries()].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 10)
    .map(([type, value]) => ({ name: label(dictionary("type")[type]), value, text: `${count(value)} 次` }))));
  const rooms = new Map();
  rows.forEach((row) => {
    const room = rooms.get(row.workroom) || { id: row.workroom, activities: 0, participants: 0, participants_known: 0, households: 0, households_known: 0, amount_yuan: 0, amount_known: 0 };
    ["activities", "participants", "participants_known", "households", "households_known", "amount_yuan", "amount_known"].forEach((column) => { room[column] += row[column]; });
    rooms.set(row.workroom, room);
  });
  const known = (value, records, unit) => (records === 0 ? "—" : amount(value) + unit);
  fill("workroom-table", dataTable("活动较多的工作室", [
    { name: "工作室", of: ({ id }) => h("div", null, foreign(workrooms[id].name || workrooms[id].id),
      h("p", { class: "origin" }, [workrooms[id].place, workrooms[id].kind ? label(workrooms[id].kind) : null].filter(Boolean).join(" · "))) },
    { name: "活动", number: true, of: (room) => traced(count(room.activities), "table/workroom_activity", { ...periodKey(period), workroom_id: workrooms[room.id].id }) },
    { name: "参与", number: true, of: (room) => known(room.participants, room.participants_known, "人次") },
    { name: "走访", number: true, of: (room) => known(room.households, room.households_known, "户") },
    { name: "捐助", number: true, of: (room) => known(room.amount_yuan, room.amount_known, "元") },
  ], [...rooms.values()].sort((a, b) => b.activities - a.activities || a.id - b.id), 8));
  return rows;
};

const nameOf = (row) => (regionOfCode.has(row.code) ? placeWords(regionOfCode.get(row.code)) : row.name);

const shareWords = (row) => (row.share === null ? "—"
  : `${count(row.covered)} / ${count(row.townships)}（${percent(row.share)}，95% 区间 ${percent(row.low)}—${percent(row.high)}）`);

const renderCoverage = (region) => {
  const own = coverageOf(region);
  const code = region === null ? "000000" : regions[region].code;
  const below = coverages.filter((row) => row.parent === code).sort((a, b) => b.silent - a.silent || b.workrooms - a.workrooms);
  const rows = [own, ...below].filter(Boolean);
  if (rows.length === 0) {
    fill("coverage", empty("此范围没有登记的工作室。"));
    return;
  }
  fill("coverage", dataTable("工作室覆盖与沉寂", [
    { name: "地区", of: (row) => (row === own ? h("strong", null, `${nameOf(row)}（合计）`) : nameOf(row)) },
    { name: "工作室", number: true, of: (row) => traced(count(row.workrooms), "trace/workroom_coverage", { region_code: row.code }) },
    { name: "覆盖乡镇街道", kind: "wide", of: (row) => h("span", { class: "with-picture" }, row.share === null ? null : bar(row.share), h("span", null, shareWords(row))) },
    { name: "沉寂", of: (row) => (row.silent === 0 ? "无" : h("details", null, h("summary", null, `${count(row.silent)} 个`),
      h("ul", { class: "names" }, row.silent_names.map((name) => h("li", null, foreign(name)))))) },
    { name: "最近活动", kind: "nowrap", of: (row) => (row.last_activity_on ? dateWords(row.last_activity_on) : "无记录") },
  ], rows, 12));
};

const renderSectors = (period) => {
  if (data.scope !== null) {
    fill("sectors", empty("界别活动不分地区，见全国报告。"));
    return;
  }
  const rows = sectors.filter((row) => row.period === period).sort((a, b) => b.activities - a.activities);
  fill("sectors", rows.length === 0 ? empty("本期没有注明界别的活动。") : dataTable("界别活动", [
    { name: "界别", of: (row) => foreign(row.sector) },
    { name: "活动", number: true, of: (row) => traced(count(row.activities), "trace/sector_activity", { ...periodKey(period), sector: row.sector }) },
    { name: "工作室", number: true, of: (row) => count(row.workrooms) },
    { name: "委员", number: true, of: (row) => count(row.members) },
    { name: "推动意见", number: true, of: (row) => count(row.concerns) },
  ], rows, 8));
};

const renderWorkrooms = ({ period, region }) => {
  const scope = region === unresolved ? null : region;
  const rows = renderActivities(period, scope);
  renderFunnel(period, region);
  renderCoverage(scope);
  renderSectors(period);
  const own = coverageOf(scope);
  const total = rows.reduce((sum, row) => sum + row.activities, 0);
  fill("workroom-lead", `${placeWords(region)} · ${period === null ? "" : periodWords(periods[period])}：`
    + (own === null ? "没有登记的工作室" : `工作室 ${count(own.workrooms)} 个，其中沉寂 ${count(own.silent)} 个`) + `，活动 ${count(total)} 次。`
    + "人次、户数、金额只合计填报了该项的记录。覆盖与沉寂以数据截止日为准。");
};
