// Places as tiles or, with the user's own boundaries, as a map: one topic, one period, colour by heat.

// The provincial units on a grid of our own: neighbours stand near each other, and no border is drawn.
const GRID = [
  ["黑龙江", 0, 7], ["内蒙古", 1, 4], ["吉林", 1, 7], ["新疆", 2, 0], ["甘肃", 2, 2], ["宁夏", 2, 3], ["北京", 2, 5], ["天津", 2, 6], ["辽宁", 2, 7],
  ["青海", 3, 1], ["陕西", 3, 3], ["山西", 3, 4], ["河北", 3, 5], ["山东", 3, 6], ["西藏", 4, 0], ["四川", 4, 2], ["重庆", 4, 3], ["河南", 4, 4],
  ["安徽", 4, 5], ["江苏", 4, 6], ["上海", 4, 7], ["云南", 5, 2], ["贵州", 5, 3], ["湖北", 5, 4], ["江西", 5, 5], ["浙江", 5, 6], ["广西", 6, 3],
  ["湖南", 6, 4], ["广东", 6, 5], ["福建", 6, 6], ["台湾", 6, 7], ["海南", 7, 3], ["澳门", 7, 4], ["香港", 7, 5],
];
const PROVINCE_CODES = {
  11: "北京", 12: "天津", 13: "河北", 14: "山西", 15: "内蒙古", 21: "辽宁", 22: "吉林", 23: "黑龙江", 31: "上海", 32: "江苏", 33: "浙江", 34: "安徽",
  35: "福建", 36: "江西", 37: "山东", 41: "河南", 42: "湖北", 43: "湖南", 44: "广东", 45: "广西", 46: "海南", 50: "重庆", 51: "四川", 52: "贵州",
  53: "云南", 54: "西藏", 61: "陕西", 62: "甘肃", 63: "青海", 64: "宁夏", 65: "新疆", 71: "台湾", 81: "香港", 82: "澳门",
};
const codeOfProvince = new Map(Object.entries(PROVINCE_CODES).map(([digits, name]) => [name, `${digits}0000`]));

// Shades for plain counts: one hue, so that nobody takes many documents for a judgement.
const SHADES = ["#eef3f7", "#d3e1ec", "#a9c6dc", "#74a3c5", "#3f7cab"];
const shadeOf = (value, most) => (value === 0 ? 0 : Math.min(4, 1 + Math.floor((Math.log1p(value) / Math.log1p(Math.max(1, most))) * 3.999)));

/** How a place looks: {kind, colour, deep, figure, words}; region undefined for one that no table speaks of. */
const look = (period, region, topic, most) => {
  if (region === undefined || volumeOf(period, region) === 0) return { kind: "no_data", figure: "", words: HEAT.no_data };
  if (topic === null) {
    const volume = volumeOf(period, region);
    const shade = shadeOf(volume, most);
    return { kind: "count", colour: SHADES[shade], deep: shade === 4, figure: count(volume), words: `文稿 ${count(volume)} 篇` };
  }
  const cell = cellOf(period, region, topic);
  const judged = cell.step !== null;
  const certain = cell.heat === "high" || cell.heat === "low";
  return {
    kind: cell.heat, colour: judged ? SCALE[cell.step] : null, deep: certain && [0, 6].includes(cell.step),
    figure: cell.originals === 0 ? "·" : count(cell.originals),
    words: `${topicWords(topic)} ${count(cell.originals)} 篇${judged ? `，${ratioWords(cell)}` : ""}，${HEAT[cell.heat]}`,
  };
};

const tile = (name, shown, press, place) => {
  const element = h(press === null ? "div" : "button", { class: `tile ${shown.kind}${shown.deep ? " deep" : ""}`, type: press === null ? null : "button", role: press === null ? "img" : null,
    "aria-label": `${name}，${shown.words}`, title: `${name}：${shown.words}`, onclick: press }, h("span", { class: "tile-name" }, name), h("span", { class: "tile-figure" }, shown.figure));
  if (shown.colour) element.style.setProperty("--heat", shown.colour);
  if (place) { element.style.gridRow = String(place[0] + 1); element.style.gridColumn = String(place[1] + 1); }
  return element;
};

const press = (period, region, topic, go) => {
  if (region === undefined) return null;
  return () => (regions[region].level === "county" && topic !== null && volumeOf(period, region) > 0 ? openCell(period, region, topic) : go({ region }));
};

/** The largest number of documents of a place below a region: the darkest shade. */
const mostBelow = (period, region) => Math.max(1, ...regions[region].children.map((place) => volumeOf(period, place)));

const provinceTiles = ({ period, topic }, go, most) => h("div", { class: "grid", role: "group", "aria-label": "各省级地区" },
  [...GRID].sort((a, b) => a[1] - b[1] || a[2] - b[2]).map(([name, row, column]) => {
    const region = regionOfCode.get(codeOfProvince.get(name));
    const element = tile(name, look(period, region, topic, most), region === undefined ? null : press(period, region, topic, go), [row, column]);
    element.dataset.region = codeOfProvince.get(name);
    return element;
  }));

const placeTiles = ({ period, region, topic }, go, most) => h("div", { class: "tiles", role: "group", "aria-label": `${placeWords(region)}下一级地区` },
  below(region).map(({ code, name, region: place }) => {
    const element = tile(name, look(period, place, topic, most), press(period, place, topic, go));
    element.dataset.region = code;
    return element;
  }));

/** The areas under a region, of which the user's files have at least one; null when they have none. */
const areasUnder = (region) => {
  if (data.boundaries === null) return null;
  const areas = data.boundaries.areas.filter((area) => area.roof === regions[region].code);
  return areas.length === 0 ? null : areas;
};

const SVG = "http://www.w3.org/2000/svg";
const shape = (tag, attributes, ...children) => {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => { if (value !== null) element.setAttribute(name, value); });
  element.append(...children);
  return element;
};

const areaMap = (areas, { period, region, topic }, go, most) => {
  const boxes = areas.map((area) => area.box);
  const edge = (i, pick) => pick(...boxes.map((box) => box[i]));
  const [left, top, right, bottom] = [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
  const margin = Math.max(right - left, bottom - top) * 0.02;
  const hatch = shape("pattern", { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: `scale(${(right - left) / 700}) rotate(45)` },
    shape("rect", { width: 6, height: 6, fill: "#fff", "fill-opacity": "0.62" }), shape("rect", { width: 1.6, height: 6, fill: "#464646", "fill-opacity": "0.25" }));
  const map = shape("svg", { class: "areas", viewBox: `${left - margin} ${top - margin} ${right - left + 2 * margin} ${bottom - top + 2 * margin}`, role: "group", "aria-label": `${placeWords(region)}地图` },
    shape("defs", {}, hatch));
  areas.forEach((area) => {
    const place = regionOfCode.get(area.code);
    const shown = look(period, place, topic, most);
    const name = place === undefined ? area.name : placeWords(place);
    const go1 = press(period, place, topic, go);
    const element = shape("path", { d: area.path, class: `area ${shown.kind}`, fill: shown.colour || (shown.kind === "no_data" ? "#dddcd8" : "#fff"), tabindex: go1 === null ? null : "0", role: go1 === null ? "img" : "button", "aria-label": `${name}，${shown.words}`, "data-region": area.code },
      shape("title", {}, `${name}：${shown.words}`));
    if (go1 !== null) {
      element.addEventListener("click", go1);
      element.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); go1(); } });
    }
    map.append(element);
    if (shown.kind === "usual") map.append(shape("path", { d: area.path, fill: "url(#hatch)", "pointer-events": "none" }));
  });
  if (region === country) data.boundaries.outlines.forEach((path) => map.append(shape("path", { d: path, class: "outline", fill: "none" })));
  return map;
};

const joined = (names) => `${names.slice(0, 8).join("、")}${names.length > 8 ? ` 等 ${count(names.length)} 个` : ""}`;

const areaNotes = (areas, region) => {
  const { approval, unmatched, missing } = data.boundaries;
  const drawn = new Set(areas.map((area) => area.code));
  const without = regions[region].children.map((place) => regions[place]).filter((place) => !drawn.has(place.code)).map((place) => place.name);
  return h("div", { class: "note", id: "map-notes" },
    h("p", null, h("strong", null, `审图号：${approval}`)),
    unmatched.length > 0 ? h("p", null, `地图中未能与地区代码对应、只画轮廓的：${joined(unmatched)}。`) : null,
    missing.length > 0 && region === country ? h("p", null, `地图文件缺少的地区：${joined(missing)}。`) : null,
    without.length > 0 ? h("p", null, `有文稿而地图上没有的：${joined(without)}。`) : null);
};

/** Townships of a county, as far as records name them. */
const townshipRows = rowsOf("township");
const townshipsOf = (region) => townshipRows.filter((row) => row.code.slice(0, 6) === regions[region].code);
const townshipWords = (row) => data.township[row.code] || row.code;
const openFacts = (row) => {
  const found = facts.filter((fact) => fact.code === row.code);
  openPanel(`${townshipWords(row)} · 关键数据`, () => [h("p", { class: "origin" }, `全部时期 · ${count(row.facts)} 条`),
    found.length === 0 ? null : listed(found, (fact) => h("li", null, h("strong", null, foreign(fact.indicator)), ` ${factWords(fact)}`, h("blockquote", null, marked(fact.sentence, fact.evidence)), originOf(fact.from))),
    rest(found.length, row.facts, "条", "", null)]);
};
const openTownship = (row) => openRecords(`${townshipWords(row)} · 活动`, "全部时期", records.filter((record) => record.code === row.code), row.activities ?? 0);
const openTownshipRooms = (row) => {
  const recorded = new Set(activitiesOf(periods.findIndex(({ kind }) => kind === "all")).map(({ workroom }) => workroom));
  openRooms(`${townshipWords(row)} · 工作室`, workrooms.filter((room) => room && room.code === row.code && recorded.has(room.workroom)), row.workrooms);
};
const townshipList = (region) => {
  const rows = townshipsOf(region).sort((a, b) => b.facts + b.activities - a.facts - a.activities || (a.code < b.code ? -1 : 1));
  return h("div", { id: "townships" },
    h("h3", null, "乡镇街道"),
    rows.length === 0 ? empty("没有写明乡镇街道的数据和活动。") : dataTable("乡镇街道", [
      { name: "乡镇街道", of: (row) => foreign(townshipWords(row)) },
      { name: "文稿（有数据的）", number: true, of: (row) => (row.documents === 0 ? "0" : opens(count(row.documents), () => openFacts(row))) },
      { name: "数据条数", number: true, of: (row) => (row.facts === 0 ? "0" : opens(count(row.facts), () => openFacts(row))) },
      { name: "工作室", number: true, of: (row) => (row.workrooms === 0 ? "0" : opens(count(row.workrooms), () => openTownshipRooms(row))) },
      { name: "活动", number: true, of: (row) => (row.activities ? opens(count(row.activities), () => openTownship(row)) : "0") },
    ], rows, 12),
    h("p", { class: "note" }, "热度只算到县。这里只列原文写明乡镇街道的关键数据，和登记在乡镇街道的工作室的活动，全部时期合计；没有列出的乡镇街道不等于没有情况。"));
};

const renderMapFilters = ({ group, topic }, go) => {
  const select = byId("map-topic");
  const offered = topicList.filter((candidate) => group === null || candidate.group === group);
  const option = (value, words) => h("option", { value }, words);
  select.replaceChildren(option("", "全部议题（看文稿多少）"), ...groups.filter((name) => offered.some((candidate) => candidate.group === name))
    .map((name) => h("optgroup", { label: name }, offered.filter((candidate) => candidate.group === name).map((candidate) => option(String(candidate.id), candidate.label)))));
  select.value = topic === null ? "" : String(topic);
  select.onchange = () => go({ topic: select.value === "" ? null : Number(select.value) });
};

const mapLegend = (topic) => (topic === null
  ? h("div", { class: "ramp" }, SHADES.map((colour, i) => {
    const sample = h("span", { class: "swatch count", "aria-hidden": "true" });
    sample.style.setProperty("--heat", colour);
    return h("span", { class: "key" }, sample, i === 0 ? "文稿少" : i === 4 ? "文稿多" : "");
  }), swatch("no_data", "灰色：无数据"))
  : heatLegend());

const renderMap = (state, go) => {
  const { period, region, topic } = state;
  renderMapFilters(state, go);
  if (region === null || period === null) {
    fill("map", empty());
    fill("ranking");
    fill("map-legend");
    return;
  }
  const places = region === unresolved ? [] : below(region);
  const most = mostBelow(period, region);
  const areas = region === unresolved ? null : areasUnder(region);
  const unplaced = region === country && unresolved !== null ? volumeOf(period, unresolved) : 0;
  fill("map",
    areas !== null ? areaMap(areas, state, go, most) : region === country ? provinceTiles(state, go, most) : places.length > 0 ? placeTiles(state, go, most) : null,
    areas !== null ? areaNotes(areas, region) : null,
    region === country && areas === null ? h("p", { class: "note" }, "方格按大致方位排列，不是地图，不表示边界和面积。") : null,
    unplaced > 0 ? h("p", { class: "note" }, h("strong", null, "未定位 ", opens(`${count(unplaced)} 篇`, () => openPlace(period, unresolved))),
      topic === null ? "" : [`，其中“${topicWords(topic)}” `, opens(`${count(originalsOf(period, unresolved, topic))} 篇`, () => openCell(period, unresolved, topic))], "：不归入任何地区。") : null,
    region !== unresolved && region !== country && places.length === 0 ? townshipList(region) : null);
  fill("map-legend", places.length > 0 ? mapLegend(topic) : null);
  renderRanking(state, go);
};
