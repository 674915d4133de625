// The data of the page, decoded: tables stay column by column, dictionaries give their words.
const data = JSON.parse(document.getElementById("data").textContent);
const table = data.tables;
const dictionary = (name) => data.dictionary[name] || [];
/** What a vocabulary calls an id; an id that none knows is shown as it is. */
const label = (id) => (id === null || id === undefined || id === "unknown" ? "未注明" : Object.prototype.hasOwnProperty.call(data.label, id) ? data.label[id] : plain(id));

/** The rows of a small table as objects; coded columns keep their positions. */
const rowsOf = (name) => {
  const columns = Object.entries(table[name]).filter(([column]) => column !== "rows");
  return Array.from({ length: table[name].rows }, (_, row) =>
    Object.fromEntries(columns.map(([column, values]) => [column, values[row]])));
};

/** Positions of the rows of a table that belong to each period. */
const byPeriod = (name) => {
  const rows = new Map();
  table[name].period.forEach((period, row) => {
    if (!rows.has(period)) rows.set(period, []);
    rows.get(period).push(row);
  });
  return rows;
};

const KINDS = ["all", "year", "quarter", "month"];

/** Periods by position in their dictionary: {kind, start}, start as an ISO date. */
const periods = dictionary("period").map((key) => {
  const [kind, start] = key.split(" ");
  return { kind, start };
});

const regions = [];
const regionOfCode = new Map();
rowsOf("region").forEach((row) => {
  const code = dictionary("region")[row.region];
  regions[row.region] = { ...row, code, id: row.region, children: [] };
  regionOfCode.set(code, row.region);
});
const country = regionOfCode.has("000000") ? regionOfCode.get("000000") : null;
const unresolved = regionOfCode.has("unresolved") ? regionOfCode.get("unresolved") : null;
regions.forEach((region) => {
  if (region.id === country || region.id === unresolved) return;
  const parent = regionOfCode.get(region.parent);
  region.up = parent === undefined || parent === region.id ? country : parent;
  if (region.up !== null) regions[region.up].children.push(region.id);
});
// A table that names places in full (陕西省西安市新城区) is read as if it named them briefly (新城区). A brief name keeps the
// place above it that the table put there because several places bear the name (西安市新城区).
const fullNames = regions.map((region) => region.name);
const isFull = (id) => {
  const above = regions[id].up;
  return /(省|自治区|特别行政区|^(北京|天津|上海|重庆)市)$/.test(fullNames[id])
    || (above !== null && above !== undefined && above !== id && fullNames[id].startsWith(fullNames[above]));
};
regions.forEach((region) => {
  if (region.up === undefined || region.up === null || !isFull(region.up)) return;
  const above = fullNames[region.up];
  if (region.name.startsWith(above) && region.name !== above) region.name = region.name.slice(above.length);
});

/** Region ids from the country down to the region itself. */
const pathTo = (region) => {
  const path = [];
  for (let at = region; at !== null && at !== undefined && path.length < 6; at = regions[at].up) path.unshift(at);
  return path;
};

/** Whether a region code, six digits or nine, lies in a region: codes of places inside begin with the region's digits. */
const liesIn = (code, region) => {
  if (region === null || region === country) return true;
  if (code === null || code === undefined) return region === unresolved;
  return String(code).startsWith(regions[region].code.replace(/(00){1,2}$/, ""));
};

const topics = [];
rowsOf("topic").forEach((row) => { topics[row.topic] = { ...row, id: row.topic }; });
const topicList = topics.filter(Boolean);
const groups = [...new Set(topicList.map((topic) => topic.group))];
// Columns of a group stand together, groups in the order of their first topic.
topicList.sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || a.id - b.id);

const documents = [];
rowsOf("document").forEach((row) => { documents[row.document] = { ...row, id: dictionary("document")[row.document] }; });

// Large tables are found by one number made of period, region and topic.
const key = (period, region, topic) => (period * regions.length + region) * (topics.length + 1) + topic;
const volumes = new Map();
table.volume.period.forEach((period, row) =>
  volumes.set(key(period, table.volume.region[row], topics.length), table.volume.originals[row]));
const cells = new Map();
table.cell.period.forEach((period, row) => cells.set(key(period, table.cell.region[row], table.cell.topic[row]), row));
const evidenceRows = new Map();
table.evidence.period.forEach((period, row) => {
  const at = key(period, table.evidence.region[row], table.evidence.topic[row]);
  if (!evidenceRows.has(at)) evidenceRows.set(at, []);
  evidenceRows.get(at).push(row);
});
const trendRows = byPeriod("trend");
const cellRows = byPeriod("cell");

/** Documents of a region in a period; 0 means that nothing is known. */
const volumeOf = (period, region) => volumes.get(key(period, region, topics.length)) || 0;

/** One cell of the heatmap. Zeros are not in the data: what is expected there follows from the country's share. */
const cellOf = (period, region, topic) => {
  const row = cells.get(key(period, region, topic));
  const volume = volumeOf(period, region);
  if (row !== undefined) {
    const cell = table.cell;
    return {
      period, region, topic, volume,
      originals: cell.originals[row], reprints: cell.reprints[row], expected: cell.expected[row],
      ratio: cell.ratio[row], low: cell.low[row], high: cell.high[row], q: cell.q[row],
      heat: dictionary("heat")[cell.heat[row]],
    };
  }
  const whole = country === null ? undefined : cells.get(key(period, country, topic));
  const share = whole === undefined ? 0 : table.cell.originals[whole] / volumeOf(period, country);
  return {
    period, region, topic, volume, originals: 0, reprints: 0, expected: volume * share,
    ratio: null, low: null, high: null, q: null, heat: volume > 0 ? "zero" : "no_data",
  };
};

/** The sentences of a cell: [{document, sentence}]. */
const sentencesOf = (period, region, topic) =>
  (evidenceRows.get(key(period, region, topic)) || []).map((row) => ({
    document: documents[table.evidence.document[row]],
    sentence: dictionary("sentence")[table.evidence.sentence[row]],
  }));

const run = rowsOf("run");
const asOf = run.length > 0 ? run[0].as_of : null;

/** The newest period of a kind that has documents; null when there is none. */
const newest = (kind) => {
  const known = periods.map((period, id) => ({ ...period, id }))
    .filter((period) => period.kind === kind && country !== null && volumeOf(period.id, country) > 0)
    .sort((a, b) => (a.start < b.start ? 1 : -1));
  return known.length > 0 ? known[0].id : null;
};
