// What numbers are counted from: documents, activity records, concerns and workrooms, as far as the page carries them.
const articles = rowsOf("article").map((article) => ({ ...article, from: documents[article.document] }));
const records = rowsOf("record");
const concerns = rowsOf("concern");
const refusals = rowsOf("refused");

/** Whether a day lies in a period: all time holds every record, also one without a date. */
const inSpan = ({ kind, start }, day) => kind === "all" || (day !== null && day !== undefined && day <= asOf && day >= start && day <= periodEnd({ kind, start }));
const inPeriod = (period, day) => inSpan(periods[period], day);

const heats = ({ codes }, region) => region === country || (region === unresolved ? codes.length === 0 : codes.some((code) => liesIn(code, region)));
/** Documents of a cell that the page carries, newest first; topic null for all. */
const articlesIn = (period, region, topic, reprints = false) => articles.filter((article) => (article.reprint_of !== null) === reprints
  && inPeriod(period, article.from.published_on) && heats(article, region) && (topic === null || article.topics.includes(dictionary("topic")[topic])));
const recordsIn = (period, region) => records.filter((record) => inPeriod(period, record.day) && liesIn(record.code, region));
const concernsIn = (period, region) => concerns.filter((concern) => inPeriod(period, concern.day) && liesIn(concern.code, region));
const roomsIn = (region) => workrooms.filter((room) => room && room.open && liesIn(room.code, region));

/** A number that opens what it was counted from. It stands in sentences: unlike a button, it lets no line begin with the comma behind it. */
const opens = (words, open) => h("span", { class: "opens", role: "button", tabindex: "0", title: "看记录", onclick: open,
  onkeydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(); } } }, words);

/** A list of which the first stand there, and more when they are asked for. */
const FIRST = 20;
const listed = (items, draw) => {
  const list = h("ol", { class: "sentences" });
  const more = h("button", { type: "button", class: "more" });
  const show = (until) => {
    list.append(...items.slice(list.children.length, until).map(draw));
    more.textContent = `再显示 ${Math.min(100, items.length - list.children.length)} 条（共 ${count(items.length)} 条）`;
    more.hidden = list.children.length === items.length;
  };
  more.addEventListener("click", () => show(list.children.length + 100));
  show(FIRST);
  return h("div", null, list, more);
};

/** How to see all of it: in the explorer by a link, from a page in a mail by a command; key null where no one row of a table says the number. */
const wayToRest = (path, key) => {
  if (key === null) return "全部可由分析人员运行 minqing serve 查找。";
  const quoted = Object.values(key).map((value) => (/^[\w.\-/]+$/.test(value) ? value : `'${String(value).replaceAll("'", "'\\''")}'`)).join(" ");
  return window.location.protocol.startsWith("http")
    ? h("a", { href: `/${path}?${new URLSearchParams(key)}` }, "在检索页看全部")
    : `全部可由分析人员用命令调出：minqing trace ${path.split("/")[1]} ${quoted}`;
};

/** What the page does not carry of a number; with the way to it. */
const rest = (carried, total, unit, path, key) => {
  if (carried >= total && !(window.location.protocol.startsWith("http") && key !== null)) return null;
  const why = data.scope === null ? "记录太多时本页只载较新的" : "本页只载本地区的记录，太多时只载较新的";
  return h("p", { class: "note" }, carried >= total ? "" : carried === 0 ? `本页没有载入这 ${count(total)} ${unit}：${why}。`
    : `以上 ${count(carried)} ${unit}，共 ${count(total)} ${unit}：${why}。`, wayToRest(path, key));
};

const articleItem = (topic) => (article) => {
  const at = topic === null ? -1 : article.topics.indexOf(dictionary("topic")[topic]);
  const item = sentenceItem({ document: article.from, sentence: (at >= 0 && article.sentences[at]) || article.opening || article.from.title || "（无正文）" });
  if (article.reprint_of !== null) item.querySelector(".origin").append(" · ", h("span", { class: "tag" }, "转载"));
  return item;
};

/** Opens documents: total is the number that was pressed, found what of it the page carries. */
const openDocuments = (title, under, found, total, path, key, topic = null) => openPanel(title, () => [
  h("p", { class: "origin" }, `${under} · ${count(total)} 篇`),
  found.length === 0 ? null : listed(found, articleItem(topic)), rest(found.length, total, "篇", path, key)]);

/** All documents of a place in a period. */
const openPlace = (period, region, reprints = false) => openPanel(`${placeWords(region)} · ${reprints ? "转载" : "全部文稿"}`, () => {
  const found = articlesIn(period, region, null, reprints);
  const total = reprints ? reprintsOf(period, region) ?? found.length : volumeOf(period, region);
  return [h("p", { class: "origin" }, `${periodWords(periods[period])} · ${count(total)} 篇`),
    reprints ? null : h("p", { class: "figures-line" }, ...comparisonLine(period, region, null)),
    found.length === 0 ? null : listed(found, articleItem(null)), rest(found.length, total, "篇", "trace/region_heatmap", { ...periodKey(period), region_code: regions[region].code, topic: "all" })];
});

const roomWords = (id) => (workrooms[id] && workrooms[id].name) || (dictionary("workroom")[id] === "unknown" ? "未写明工作室" : dictionary("workroom")[id]);
const recordItem = (record) => h("li", { "data-record": record.id },
  h("blockquote", null, foreign(record.text || record.title || "（没有写明内容）")),
  h("p", { class: "origin" }, record.text && record.title ? [foreign(record.title), " · "] : null, foreign(roomWords(record.workroom)), " · ", label(record.type), " · ", dateWords(record.day),
    record.participants === null ? null : ` · ${count(record.participants)} 人次`, record.households === null ? null : ` · ${count(record.households)} 户`,
    record.amount === null ? null : ` · ${amount(record.amount)} 元`));

/** Opens activity records; as openDocuments. */
const openRecords = (title, under, found, total, path = "", key = null) => openPanel(title, () => [
  h("p", { class: "origin" }, `${under} · ${count(total)} 条记录`),
  found.length === 0 ? null : listed(found, recordItem), rest(found.length, total, "条", path, key)]);

const stageWords = (id) => (STAGES.find(([stage]) => stage === id) || [id, id])[1];
const concernItem = (concern) => {
  const steps = records.filter((record) => record.concern === concern.id).sort((a, b) => ((a.day || "9") < (b.day || "9") ? -1 : 1));
  const waits = concern.open_days === null ? concern.days_to_reply === null ? "" : `，${count(concern.days_to_reply)} 天后答复` : `，至今 ${count(concern.open_days)} 天未答复`;
  return h("li", { "data-concern": concern.id },
    h("p", null, h("strong", null, foreign((steps.find((step) => step.title) || { title: concern.id }).title)), ` ${stageWords(STAGES[concern.reached][0])}${waits}`),
    h("ul", { class: "names" }, steps.map((step) => h("li", null, step.stage ? `${stageWords(step.stage)}：` : "", foreign(step.text || step.title || "（没有写明内容）"),
      h("span", { class: "origin" }, " ", foreign(roomWords(step.workroom)), " · ", dateWords(step.day))))));
};
/** Opens concerns with their steps; as openDocuments. */
const openConcerns = (title, under, found, total, key = null) => openPanel(title, () => [
  h("p", { class: "origin" }, `${under} · ${count(total)} 件`),
  found.length === 0 ? null : listed(found, concernItem), rest(found.length, total, "件", "trace/concern_funnel", key)]);

const placeOfCode = (code) => {
  if (code === null || code === undefined) return "未定位";
  const region = regionOfCode.get(code.slice(0, 6));
  return [region === undefined ? null : placeWords(region), code.length > 6 ? data.township[code] : null].filter(Boolean).join("") || code;
};
const roomItem = (room) => {
  const own = records.filter((record) => record.workroom === room.workroom);
  return h("li", null, foreign(room.name || room.id), h("p", { class: "origin" }, placeOfCode(room.code), room.sector ? [" · ", foreign(room.sector)] : null, " · ",
    own.length === 0 ? "没有活动记录" : opens(`活动 ${count(own.length)} 次，最近 ${dateWords(own[0].day)}`, () => openRecords(room.name || room.id, "全部时期", own, own.length))));
};
/** Opens workrooms, each with its records. */
const openRooms = (title, found, total, key = null) => openPanel(title, () => [
  h("p", { class: "origin" }, `${count(total)} 个`),
  found.length === 0 ? null : listed(found, roomItem), rest(found.length, total, "个", "trace/workroom_coverage", key)]);

/** Opens cells of the heatmap, each of which opens in turn. */
const openCells = (title, cells) => openPanel(title, () => [listed(cells, (cell) => h("li", null, h("strong", null, `${placeWords(cell.region)}“${topicWords(cell.topic)}” `),
  opens(`${count(cell.originals)} 篇`, () => openCell(cell.period, cell.region, cell.topic)), h("p", { class: "origin" }, HEAT[cell.heat], cell.ratio === null ? null : `，约为应有量的 ${times(cell.ratio)} 倍（${interval(cell.low, cell.high)}）`)))]);

/** Opens places, each with its documents; those without any are named only. */
const openPlaces = (title, period, places) => openPanel(title, () => [listed(places, ({ name, region }) => h("li", null, foreign(name), " ",
  region === undefined || volumeOf(period, region) === 0 ? h("span", { class: "origin" }, "无数据") : opens(`${count(volumeOf(period, region))} 篇`, () => openPlace(period, region))))]);
