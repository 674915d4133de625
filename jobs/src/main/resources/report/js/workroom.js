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

/** Which concerns a number of the funnel counts. */
const COUNTS_CONCERN = {
  ...Object.fromEntries(STAGES.map(([stage], place) => [stage, ({ reached }) => reached >= place])),
  overdue: ({ open_days: days }) => days > 90,
  silent: ({ silent }) => silent,
  dated: ({ days_to_reply: days }) => days !== null,
};
const CONCERN_WORDS = { ...Object.fromEntries(STAGES.map(([stage, name]) => [stage, `已${name}的意见`])), overdue: "逾期未答复的意见", silent: "60 天以上没有新记录的意见", dated: "已答复的意见" };
/** Opens the concerns that a number of the funnel counts; topic null for all. */
const openStage = (period, region, stage, total, topic = null) => {
  const found = concernsIn(period, region).filter((concern) => COUNTS_CONCERN[stage](concern) && (topic === null || concern.topic === dictionary("topic")[topic]));
  if (stage === "overdue" || stage === "silent") found.sort((a, b) => (b.open_days ?? 0) - (a.open_days ?? 0));
  openConcerns(`${placeWords(region)} · ${CONCERN_WORDS[stage]}`, `${periodWords(periods[period])}${topic === null ? "" : ` · ${topicWords(topic)}`}`, found, total, topic === null ? null : cellKey(period, region, topic));
};

const renderFunnel = (period, region) => {
  const total = funnelTotal(period, region);
  if (total === null) {
    fill("funnel", empty("本期没有收集意见的记录。"));
    fill("funnel-topics", empty());
    return;
  }
  const opened = (stage, value, words, topic = null) => (value === 0 ? words : opens(words, () => openStage(period, region, stage, value, topic)));
  fill("funnel",
    bars(STAGES.map(([stage, name]) => ({ name, value: total[stage], text: opened(stage, total[stage], `${count(total[stage])} 件 · ${percent(total[stage] / total.collected)}`) }))),
    h("p", { class: total.overdue > 0 ? "alarm" : "note" }, total.overdue > 0
      ? ["逾期未答复 ", opened("overdue", total.overdue, `${count(total.overdue)} 件`), "，最久的已 ", opened("overdue", total.overdue, `${count(total.oldest)} 天`), "。"] : "没有逾期未答复的意见。"),
    total.silent > 0 ? h("p", { class: "note" }, "未答复的意见中，", opened("silent", total.silent, `${count(total.silent)} 件`), " 60 天以上没有任何新记录。") : null);
  const rows = funnelsOf(period, region).sort((a, b) => b.collected - a.collected || a.topic - b.topic);
  fill("funnel-topics", dataTable("意见较多的议题", [
    { name: "议题", of: (row) => topicWords(row.topic) },
    { name: "收集", number: true, of: (row) => opened("collected", row.collected, count(row.collected), row.topic) },
    { name: "已答复", number: true, of: (row) => opened("replied", row.replied, `${count(row.replied)}（${percent(row.replied / row.collected)}）`, row.topic) },
    { name: "已评价", number: true, of: (row) => opened("rated", row.rated, count(row.rated), row.topic) },
    { name: "逾期", number: true, of: (row) => (row.overdue > 0 ? h("strong", { class: "alarm" }, opened("overdue", row.overdue, count(row.overdue), row.topic)) : "0") },
    { name: "答复天数（中位）", number: true, of: (row) => (row.median_days === null ? "—" : opened("dated", row.replied, count(row.median_days), row.topic)) },
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
    .map(([type, value]) => ({ name: label(dictionary("type")[type]), value, text: opens(`${count(value)} 次`, () => openRecords(label(dictionary("type")[type]), periodWords(periods[period]),
      recordsIn(period, region).filter((record) => record.type === dictionary("type")[type]), value)) }))));
  const rooms = new Map();
  rows.forEach((row) => {
    const room = rooms.get(row.workroom) || { id: row.workroom, activities: 0, participants: 0, participants_known: 0, households: 0, households_known: 0, amount_yuan: 0, amount_known: 0 };
    ["activities", "participants", "participants_known", "households", "households_known", "amount_yuan", "amount_known"].forEach((column) => { room[column] += row[column]; });
    rooms.set(row.workroom, room);
  });
  const openRoom = (room, words, number, holds = () => true) => opens(words, () => openRecords(roomWords(room.id), `${periodWords(periods[period])} · 合计 ${words}`,
    recordsIn(period, null).filter((record) => record.workroom === room.id && holds(record)), number, "table/workroom_activity", { ...periodKey(period), workroom_id: workrooms[room.id].id }));
  const known = (room, column, knowns, unit, holds) => (room[knowns] === 0 ? "—" : openRoom(room, amount(room[column]) + unit, room[knowns], holds));
  fill("workroom-table", dataTable("活动较多的工作室", [
    { name: "工作室", of: ({ id }) => h("div", null, foreign(workrooms[id].name || workrooms[id].id),
      h("p", { class: "origin" }, [workrooms[id].place, workrooms[id].kind ? label(workrooms[id].kind) : null].filter(Boolean).join(" · "))) },
    { name: "活动", number: true, of: (room) => openRoom(room, `${count(room.activities)} 次`, room.activities) },
    { name: "参与", number: true, of: (room) => known(room, "participants", "participants_known", "人次", ({ participants }) => participants !== null) },
    { name: "走访", number: true, of: (room) => known(room, "households", "households_known", "户", ({ households }) => households !== null) },
    { name: "捐助", number: true, of: (room) => known(room, "amount_yuan", "amount_known", "元", ({ amount: given }) => given !== null) },
  ], [...rooms.values()].sort((a, b) => b.activities - a.activities || a.id - b.id), 8));
  return rows;
};

const nameOf = (row) => (regionOfCode.has(row.code) ? placeWords(regionOfCode.get(row.code)) : row.name);

const shareWords = (row) => (row.share === null ? "—"
  : `${count(row.covered)} / ${count(row.townships)}（${percent(row.share)}，95% 区间 ${percent(row.low)}—${percent(row.high)}）`);

const regionOfRow = ({ code }) => (code === "000000" ? null : regionOfCode.get(code));
const roomsOf = (row) => workrooms.filter((room) => room && room.open && (row.code === "000000" || (room.code !== null && String(room.code).startsWith(row.code.replace(/(00){1,2}$/, "")))));
/** Opens the workrooms of a region, those in townships of their own, the silent ones, its newest records. */
const openOpen = (row) => openRooms(`${nameOf(row)} · 工作室`, roomsOf(row), row.workrooms, { region_code: row.code });
const openCovering = (row) => {
  const found = roomsOf(row).filter(({ code }) => code.length > 6);
  openRooms(`${nameOf(row)} · 有工作室的乡镇街道 ${count(row.covered)} 个，共 ${count(row.townships)} 个`, found, Math.max(found.length, row.covered), { region_code: row.code });
};
const openSilent = (row) => {
  const known = roomsOf(row);
  openRooms(`${nameOf(row)} · 沉寂的工作室`, row.silent_names.map((name) => known.find((room) => room.name === name) || { name, id: name, code: null, sector: null }), row.silent, { region_code: row.code });
};
const openNewest = (row) => {
  const found = records.filter((record) => record.day === row.last_activity_on && (row.code === "000000" || liesIn(record.code, regionOfRow(row))));
  openRecords(`${nameOf(row)} · 最近活动`, dateWords(row.last_activity_on), found, Math.max(1, found.length), "trace/workroom_coverage", { region_code: row.code });
};

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
    { name: "工作室", number: true, of: (row) => opens(count(row.workrooms), () => openOpen(row)) },
    { name: "覆盖乡镇街道", kind: "wide", of: (row) => h("span", { class: "with-picture" }, row.share === null ? null : bar(row.share), row.share === null ? "—" : opens(shareWords(row), () => openCovering(row))) },
    { name: "沉寂", number: true, of: (row) => (row.silent === 0 ? "无" : h("span", null, opens(`${count(row.silent)} 个`, () => openSilent(row)),
      h("ul", { class: "paper names" }, row.silent_names.map((name) => h("li", null, foreign(name)))))) },
    { name: "最近活动", kind: "nowrap", of: (row) => (row.last_activity_on ? opens(dateWords(row.last_activity_on), () => openNewest(row)) : "无记录") },
  ], rows, 12));
};

const renderSectors = (period) => {
  if (data.scope !== null) {
    fill("sectors", empty("界别活动不分地区，见全国报告。"));
    return;
  }
  const recordsOf = (row) => records.filter((record) => record.sector === row.sector && inPeriod(period, record.day));
  const title = (row) => (row.sector.endsWith("界") ? row.sector : `${row.sector}界别`);
  const key = (row) => ({ ...periodKey(period), sector: row.sector });
  const openSector = (row, words, found, total) => openRecords(`${title(row)} · ${words}`, periodWords(periods[period]), found, total, "trace/sector_activity", key(row));
  const opened = (value, open) => (value === 0 ? "0" : opens(count(value), open));
  const rows = sectors.filter((row) => row.period === period).sort((a, b) => b.activities - a.activities);
  fill("sectors", rows.length === 0 ? empty("本期没有注明界别的活动。") : dataTable("界别活动", [
    { name: "界别", of: (row) => foreign(row.sector) },
    { name: "活动", number: true, of: (row) => opened(row.activities, () => openSector(row, "活动", recordsOf(row), row.activities)) },
    { name: "工作室", number: true, of: (row) => opened(row.workrooms, () => openRooms(`${title(row)} · 工作室`, [...new Set(recordsOf(row).map(({ workroom }) => workroom))].map((id) => workrooms[id]).filter(Boolean), row.workrooms)) },
    { name: "委员", number: true, of: (row) => opened(row.members, () => {
      const naming = recordsOf(row).filter(({ members: named }) => named.length > 0);
      openSector(row, `委员 ${count(row.members)} 名`, naming, naming.length || row.activities);
    }) },
    { name: "推动意见", number: true, of: (row) => opened(row.concerns, () => {
      const moved = new Set(recordsOf(row).map(({ concern }) => concern));
      openConcerns(`${title(row)} · 推动的意见`, periodWords(periods[period]), concerns.filter(({ id }) => moved.has(id)), row.concerns);
    }) },
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
  fill("workroom-lead", `${placeWords(region)} · ${period === null ? "" : periodWords(periods[period])}：`, own === null ? "没有登记的工作室"
    : h("span", null, "工作室 ", opens(`${count(own.workrooms)} 个`, () => openOpen(own)), "，其中沉寂 ", own.silent === 0 ? "0 个" : opens(`${count(own.silent)} 个`, () => openSilent(own))),
  "，活动 ", total === 0 ? "0 次" : opens(`${count(total)} 次`, () => openRecords(`${placeWords(region)} · 活动`, periodWords(periods[period]), recordsIn(period, scope), total)),
  "。人次、户数、金额只合计填报了该项的记录。覆盖与沉寂以数据截止日为准。");
};
