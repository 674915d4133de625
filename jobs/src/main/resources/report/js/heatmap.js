// Region × topic as a real table: read by screen readers, printed, walked with the arrow keys.

// Blue for less, red for more than expected; told apart by colour-blind eyes too (ColorBrewer RdBu).
const SCALE = ["#2166ac", "#67a9cf", "#d1e5f0", "#f4f4f2", "#fddbc7", "#ef8a62", "#b2182b"];
const STEPS = ["¼ 倍以下", "约 ⅓ 倍", "约 ½ 倍", "相当", "约 2 倍", "约 3 倍", "4 倍以上"];

/** A ratio as exactly as the page knows it; its step on the scale is computed with it. */
const ratioWords = ({ ratio, step }) => (ratio !== null ? `约为应有量的 ${times(ratio)} 倍` : `与应有量相比${step === 3 ? "相当" : STEPS[step]}`);

const heatCell = (period, region, topic) => {
  const cell = cellOf(period, region, topic.id);
  const place = placeWords(region);
  const neutral = region === country || region === unresolved;
  const element = h("td", { role: "gridcell", tabindex: "-1", class: `cell ${neutral ? "plain" : cell.heat}` },
    cell.heat === "no_data" ? "" : cell.originals === 0 ? "·" : String(cell.originals));
  const certainty = neutral ? "" : `，${HEAT[cell.heat]}`;
  const ratio = neutral || cell.step === null ? "" : `，${ratioWords(cell)}`;
  element.setAttribute("aria-label", `${place}，${topic.label}，${cell.originals} 篇${ratio}${certainty}`);
  element.title = `${place} · ${topic.label}：${cell.originals} 篇${ratio}${certainty}`;
  if (!neutral && cell.step !== null) element.style.setProperty("--heat", SCALE[cell.step]);
  if (!neutral && ["high", "low"].includes(cell.heat) && [0, 6].includes(cell.step)) element.classList.add("deep");
  // A number that broke would read as two.
  element.classList.toggle("long", cell.originals >= 1000);
  element.dataset.region = regions[region].code;
  element.dataset.topic = dictionary("topic")[topic.id];
  element.addEventListener("click", () => openCell(period, region, topic.id));
  return element;
};

/** Arrow keys move through the cells, Enter and space open one; one cell at a time is in the tab order. */
const walk = (grid) => {
  const rows = [...grid.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td.cell")]);
  if (rows.length === 0 || rows[0].length === 0) return;
  rows[0][0].tabIndex = 0;
  grid.addEventListener("keydown", (event) => {
    const cell = event.target.closest("td.cell");
    if (cell === null) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      cell.click();
      return;
    }
    const move = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const row = rows.findIndex((line) => line.includes(cell));
    const next = rows[row + move[0]]?.[rows[row].indexOf(cell) + move[1]];
    if (next === undefined) return;
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
};

const swatch = (kind, text, colour) => {
  const sample = h("span", { class: `swatch ${kind}`, "aria-hidden": "true" });
  if (colour) sample.style.setProperty("--heat", colour);
  return h("span", { class: "key" }, sample, text);
};
const heatLegend = () => [
  h("div", { class: "ramp" }, STEPS.map((text, step) => swatch(step < 3 ? "low" : step > 3 ? "high" : "even", text, SCALE[step]))),
  h("div", { class: "ramp" }, swatch("usual", "斜纹：不能断定高低", "#ef8a62"), swatch("sparse", "虚框：文稿太少"), swatch("no_data", "灰色：无数据"), swatch("plain", "“·”：有文稿，但不涉此议题")),
];

/** The topics of a group that have documents in the rows, in their order; with a limit those with most documents. */
const columnsFor = ({ period, region, group, columns }, rows) => {
  const offered = topicList.filter((topic) => group === null || topic.group === group);
  const found = offered.filter((topic) => rows.some((row) => hasCell(period, row, topic.id)));
  const most = [...found].sort((a, b) => originalsOf(period, region, b.id) - originalsOf(period, region, a.id) || a.id - b.id).slice(0, columns === 0 ? found.length : columns);
  return { offered, found, shown: found.filter((topic) => most.includes(topic)) };
};

const heatTable = (state, go, rows, columns) => {
  const { period, region } = state;
  const shownGroups = groups.map((name) => ({ name, width: columns.filter((topic) => topic.group === name).length })).filter(({ width }) => width > 0);
  const starts = new Set(columns.filter((topic, i) => i === 0 || columns[i - 1].group !== topic.group).map(({ id }) => id));
  const head = h("thead", null,
    h("tr", { class: "group-row" }, h("th", { class: "corner", rowspan: "2", scope: "col" }, "地区"), h("th", { class: "volume", rowspan: "2", scope: "col" }, "文稿"),
      shownGroups.map(({ name, width }) => h("th", { colspan: width, scope: "colgroup", title: name }, h("span", null, name)))),
    h("tr", { class: "topic-row" }, columns.map((topic) => h("th", { scope: "col", class: starts.has(topic.id) ? "start" : "" }, h("span", null, topic.label)))));
  const above = new Set(pathTo(region).slice(0, -1));
  const line = (row) => {
    const name = row === region ? `${placeWords(row)}（合计）` : above.has(row) ? `${placeWords(row)}（对照）` : placeWords(row);
    const goesDown = row !== region && row !== unresolved && !above.has(row);
    const volume = volumeOf(period, row);
    return h("tr", { class: row === region ? "total" : above.has(row) ? "above" : row === unresolved ? "unresolved" : volume === 0 ? "silent" : "" },
      h("th", { scope: "row", class: "place" }, goesDown
        ? h("button", { type: "button", class: "down", "data-region": regions[row].code, onclick: () => go({ region: row }) }, name) : h("span", null, name)),
      h("td", { class: "volume" }, volume === 0 ? "无数据" : opens(count(volume), () => openPlace(period, row))),
      columns.map((topic) => {
        const cell = heatCell(period, row, topic);
        if (starts.has(topic.id)) cell.classList.add("start");
        return cell;
      }));
  };
  return h("table", { class: "heat", role: "grid", "aria-label": `${placeWords(region)}各地区各议题文稿篇数与热度` }, head, h("tbody", null, rows.map(line)));
};

const renderHeatmap = (state, go) => {
  const { period, region, group, columns } = state;
  fill("groups", groups.length === 0 ? null : chip("全部类别", group === null, () => go({ group: null })),
    groups.map((name) => chip(name, group === name, () => go({ group: name, topic: null }))));
  byId("heat-top").value = String(columns);
  byId("heat-top").onchange = (event) => go({ columns: Number(event.target.value) });
  if (region === null || period === null) {
    fill("heat-table", empty());
    fill("legend");
    return;
  }
  const places = [...regions[region].children].sort((a, b) => volumeOf(period, b) - volumeOf(period, a) || a - b);
  const rows = [region, ...places, ...pathTo(region).slice(0, -1).reverse()];
  if (region === country && unresolved !== null) rows.push(unresolved);
  const { offered, found, shown } = columnsFor(state, [region, ...places]);
  if (shown.length === 0) {
    fill("heat-table", empty(volumeOf(period, region) === 0 ? `无数据：${placeWords(region)}在此期间没有任何文稿。` : `${placeWords(region)}在此期间没有这一类议题的文稿。`));
    fill("legend");
    return;
  }
  const grid = heatTable(state, go, rows, shown);
  // As many topics side by side as the page is wide, down to what a mouse, on a phone a thumb, still hits.
  const room = Math.floor((byId("heat-table").clientWidth - 210) / shown.length) - 3;
  grid.style.setProperty("--side", `${Math.max(narrow.matches ? 36 : 20, Math.min(46, room))}px`);
  walk(grid);
  const unseen = region === unresolved ? 0 : below(region).length - places.length;
  const missing = offered.length - found.length;
  fill("heat-table", h("div", { class: "heat-box", tabindex: "-1" }, grid),
    missing > 0 || found.length > shown.length ? h("p", { class: "note" },
      `${found.length > shown.length ? `列出文稿最多的 ${shown.length} 个议题，共 ${found.length} 个。` : ""}${missing > 0 ? `另有 ${missing} 个议题在此范围、此期间没有文稿，未列出。` : ""}`) : null,
    unseen > 0 && places.length > 0 ? h("p", { class: "note" }, `另有 ${unseen} 个下一级地区从来没有文稿，未列出：不知道，不等于没有问题。`) : null,
    places.length === 0 ? h("p", { class: "note" }, region === unresolved ? "未定位的文稿不归入任何地区。" : "热度已到最末一级。") : null);
  fill("legend", heatLegend());
};
