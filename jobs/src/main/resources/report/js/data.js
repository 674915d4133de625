// The data of the page, decoded: tables stay column by column, dictionaries give their words. How it is packed says ReportData.java.
const unpack = async (text) => {
  const letters = atob(text.trim());
  const packed = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) packed[i] = letters.charCodeAt(i);
  const bytes = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  const length = new DataView(bytes).getUint32(0, true);
  return { bytes, start: 4 + length, ...JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length))) };
};
if (typeof DecompressionStream === "undefined") {
  (document.getElementById("brief-lead") || document.getElementById("sheet")).textContent = "浏览器版本过低，无法打开本页数据。请用 Chrome 80、Edge 80、Firefox 113、Safari 16.4 或更新的版本。";
  return;
}
const data = await unpack(document.getElementById("data").textContent);
document.getElementById("data").remove();

/** A packed column of numbers, read like an array: by at(row) and length. */
const numbers = ({ at, bytes, scale, least }, rows) => {
  const [a, b, c, d] = Array.from({ length: bytes }, (_, i) => new Uint8Array(data.bytes, data.start + at + i * rows, rows));
  const raw = [(row) => a[row], (row) => a[row] + b[row] * 256, (row) => a[row] + b[row] * 256 + c[row] * 65536,
    (row) => a[row] + b[row] * 256 + c[row] * 65536 + d[row] * 16777216][bytes - 1];
  return {
    length: rows,
    at: (row) => {
      const value = raw(row);
      return value === 0 ? null : (value - 1 + least) / scale;
    },
  };
};
const columnsOf = (table) => Object.fromEntries(Object.entries(table).map(([name, values]) => [name,
  name === "rows" || Array.isArray(values) ? values : name === "blocks" ? columnsOf(values) : numbers(values, table.rows)]));
const table = Object.fromEntries(Object.entries(data.tables).map(([name, columns]) => [name, columnsOf(columns)]));
const dictionary = (name) => data.dictionary[name] || [];
/** What a vocabulary calls an id; an id that none knows is shown as it is. */
const label = (id) => (id === null || id === undefined || id === "unknown" ? "未注明" : Object.prototype.hasOwnProperty.call(data.label, id) ? data.label[id] : plain(id));

/** One row of a table as an object; coded columns keep their positions. */
const rowOf = (name, row) => Object.fromEntries(Object.entries(table[name]).filter(([column]) => column !== "rows" && column !== "blocks").map(([column, values]) => [column, values.at(row)]));
/** All rows of a small table. */
const rowsOf = (name) => Array.from({ length: table[name].rows }, (_, row) => rowOf(name, row));

/** Where the rows of each period stand in a table that is ordered by period: period → [from, to). */
const byPeriod = (name) => {
  const spans = new Map();
  const column = table[name].period;
  for (let row = 0; row < table[name].rows; row++) {
    const span = spans.get(column.at(row));
    if (span === undefined) spans.set(column.at(row), [row, row + 1]);
    else span[1] = row + 1;
  }
  return spans;
};
/** Rows of one period, read from a large table only when they are wanted. */
const periodRows = (name) => {
  const spans = byPeriod(name);
  return (period) => {
    const [from, to] = spans.get(period) || [0, 0];
    return Array.from({ length: to - from }, (_, i) => rowOf(name, from + i));
  };
};

const KINDS = ["all", "year", "quarter", "month", "week"];

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

// All divisions of the country by the code of the place above them: also those of which nothing was ever written.
const divisionsUnder = new Map();
rowsOf("division").forEach(({ code, name, parent }) => {
  if (!divisionsUnder.has(parent)) divisionsUnder.set(parent, []);
  divisionsUnder.get(parent).push({ code, name });
});
/** Places right below a region: {code, name, region}, region undefined where the tables never speak of it. */
const below = (region) => {
  const known = regions[region].children.map((id) => ({ code: regions[id].code, name: regions[id].name, region: id }));
  const seen = new Set(known.map(({ code }) => code));
  const unseen = (divisionsUnder.get(regions[region].code) || []).filter(({ code }) => !seen.has(code));
  return [...known, ...unseen.map(({ code, name }) => ({ code, name, region: undefined }))].sort((a, b) => (a.code < b.code ? -1 : 1));
};

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

/** Where the rows of a period and region stand in a table: at(period, region) → [from, to), of(period) → [[region, from, to], …]. */
const blocks = (name) => {
  // a table that the sheet does not carry has no rows
  const { period, region, length, rows } = table[name].blocks || { rows: 0 };
  const from = new Int32Array(periods.length * regions.length);
  const to = new Int32Array(periods.length * regions.length);
  const inPeriod = periods.map(() => []);
  for (let block = 0, row = 0; block < rows; block++) {
    const [p, r, n] = [period.at(block), region.at(block), length.at(block)];
    from[p * regions.length + r] = row;
    to[p * regions.length + r] = row + n;
    inPeriod[p].push(r);
    row += n;
  }
  const at = (p, r) => [from[p * regions.length + r], to[p * regions.length + r]];
  return { at, of: (p) => (inPeriod[p] || []).map((r) => [r, ...at(p, r)]) };
};
/** Rows of a period, region and topic. */
const finder = ({ at }, topic) => (period, region, wanted) => {
  const [from, to] = at(period, region);
  const found = [];
  for (let row = from; row < to; row++) if (topic.at(row) === wanted) found.push(row);
  return found;
};
const [volumeBlocks, cellBlocks, evidenceBlocks, trendBlocks] = ["volume", "cell", "evidence", "trend"].map(blocks);
const cellRow = finder(cellBlocks, table.cell.topic);
const evidenceRows = finder(evidenceBlocks, table.evidence.topic);
const trendRow = finder(trendBlocks, table.trend.topic);
const hasCell = (period, region, topic) => cellRow(period, region, topic).length > 0;

/** Documents of a region in a period; 0 means that nothing is known. */
const volumeOf = (period, region) => {
  const [from, to] = volumeBlocks.at(period, region);
  return from === to ? 0 : table.volume.originals.at(from);
};

const cellAt = (row, period, region) => {
  const cell = table.cell;
  const topic = cell.topic.at(row);
  return {
    period, region, topic, volume: volumeOf(period, region),
    originals: cell.originals.at(row), reprints: cell.reprints.at(row), expected: expectedOf(period, region, topic), step: cell.step.at(row),
    ratio: cell.ratio.at(row), low: cell.low.at(row), high: cell.high.at(row), heat: dictionary("heat")[cell.heat.at(row)],
  };
};

// What is expected of a place follows from its documents and the share of the topic among all places of its level.
const shares = new Map();
for (let row = 0; row < table.share.rows; row++) {
  const { period, level, topic, percent: share } = table.share;
  shares.set(`${period.at(row)} ${dictionary("level")[level.at(row)]} ${topic.at(row)}`, share.at(row) / 100);
}
const expectedOf = (period, region, topic) => volumeOf(period, region) * (shares.get(`${period} ${regions[region].level} ${topic}`) || 0);

/** Reprints of them. */
const reprintsOf = (period, region) => {
  const [from, to] = volumeBlocks.at(period, region);
  return from === to ? 0 : table.volume.reprints.at(from);
};

/** One cell of the heatmap. Zeros are not in the data. */
const cellOf = (period, region, topic) => {
  const [row] = cellRow(period, region, topic);
  if (row !== undefined) return cellAt(row, period, region);
  const volume = volumeOf(period, region);
  return {
    period, region, topic, volume, originals: 0, reprints: 0, expected: expectedOf(period, region, topic), step: null,
    ratio: null, low: null, high: null, heat: volume > 0 ? "zero" : "no_data",
  };
};

/** The sentences of a cell: [{document, sentence}]. */
const sentencesOf = (period, region, topic) => evidenceRows(period, region, topic).map((row) => ({
  document: documents[table.evidence.document.at(row)],
  sentence: dictionary("sentence")[table.evidence.sentence.at(row)],
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
