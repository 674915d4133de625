// What the newest night changed against the version before.
// A cell that is gone has nothing to open.
const cellOpening = (row, words) => {
  const [region, topic] = [regionOfCode.get(row.code), dictionary("topic").indexOf(row.topic_id)];
  return region === undefined || topics[topic] === undefined ? words : opens(words, () => openCell(row.period, region, topic));
};

const renderChanges = () => {
  const rows = rowsOf("change");
  fill("changes", rows.length === 0 ? empty("与上一次发布相比，热度没有变动；首次发布没有可比的上一次。") : dataTable("与上次发布相比", [
    { name: "地区", of: (row) => row.name },
    { name: "议题", of: (row) => row.topic },
    { name: "期间", kind: "nowrap", of: (row) => periodWords(periods[row.period]) },
    { name: "上次", number: true, of: (row) => cellOpening(row, `${count(row.before)} 篇`) },
    { name: "本次", number: true, of: (row) => cellOpening(row, `${count(row.after)} 篇`) },
    { name: "缘由", kind: "sentence", of: (row) => row.reason },
  ], rows, 6));
};
