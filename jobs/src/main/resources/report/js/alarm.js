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

const renderAlarms = ({ region }) => {
  const rows = alarmsIn(region);
  fill("alarms", rows.length === 0 ? empty("没有预警：没有哪个议题超出往期可以预料的上限。") : dataTable("预警", [
    { name: "原因", of: (row) => h("span", { class: `mark ${row.reason === "real_rise" ? "rising" : "uncertain"}` }, REASONS[row.reason] || row.reason) },
    { name: "期间", kind: "nowrap", of: alarmPeriodWords },
    { name: "地区", of: (row) => row.name },
    { name: "议题", of: (row) => row.topic },
    { name: "实有", number: true, of: (row) => (row.reason === "reprint_wave" ? `转载 ${count(row.reprints)}` : `${count(row.originals)} 篇`) },
    { name: "预料（上限）", number: true, of: (row) => `${row.expected}（${count(row.limit)}）` },
    { name: "说明", kind: "sentence", of: (row) => row.sentence },
  ], rows, 8));
};
