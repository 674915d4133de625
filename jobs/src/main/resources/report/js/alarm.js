// Alarms: what rose beyond what the past lets one expect, and what the rise comes from.
const alarms = rowsOf("alarm");
const REASONS = {
  real_rise: "真实上升", one_more_source: "新增来源", reprint_wave: "转载增多", late_arrivals: "补录文稿", vocabulary_change: "词表变动",
};

const alarmPeriodWords = ({ kind, start }) => {
  if (kind === "day") return dateWords(start);
  return periodWords({ kind, start });
};

/** Alarms of a region and the places in it. */
const alarmsIn = (region) => alarms.filter((alarm) => (alarm.code === "000000" ? region === country || region === null : liesIn(alarm.code, region)));

/** The documents of an alarm, also of a day, of which the heatmap has no cell. */
const openAlarm = (row) => {
  const region = regionOfCode.get(row.code);
  const reprints = row.reason === "reprint_wave";
  const found = articles.filter((article) => (article.reprint_of !== null) === reprints && inSpan(row, article.from.published_on) && heats(article, region) && article.topics.includes(row.topic_id));
  openPanel(`${row.name} · ${row.topic}（预警）`, () => [h("p", { class: "origin" }, alarmPeriodWords(row)), h("p", { class: "judgement high" }, row.sentence),
    h("p", null, `${reprints ? "转载" : "原创文稿"} ${count(reprints ? row.reprints : row.originals)} 篇；从往期预料 ${row.expected} 篇，上限 ${count(row.limit)} 篇。`),
    found.length === 0 ? null : listed(found, articleItem(dictionary("topic").indexOf(row.topic_id))),
    rest(found.length, reprints ? row.reprints : row.originals, "篇", "trace/topic_trend", { period_kind: row.kind, period_start: row.start, region_code: row.code, topic: row.topic_id })]);
};

const renderAlarms = ({ region }) => {
  const rows = alarmsIn(region);
  fill("alarms", rows.length === 0 ? empty("没有预警：没有哪个议题超出往期可以预料的上限。") : dataTable("预警", [
    { name: "原因", of: (row) => h("span", { class: `mark ${row.reason === "real_rise" ? "rising" : "uncertain"}` }, REASONS[row.reason] || row.reason) },
    { name: "期间", kind: "nowrap", of: alarmPeriodWords },
    { name: "地区", of: (row) => row.name },
    { name: "议题", of: (row) => row.topic },
    { name: "实有", number: true, of: (row) => opens(row.reason === "reprint_wave" ? `转载 ${count(row.reprints)}` : `${count(row.originals)} 篇`, () => openAlarm(row)) },
    { name: "预料（上限）", number: true, of: (row) => opens(`${row.expected}（${count(row.limit)}）`, () => openAlarm(row)) },
    { name: "说明", kind: "sentence", of: (row) => row.sentence },
  ], rows, 8));
};
