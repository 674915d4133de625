// The places or topics that stand out, as a table: the map in words.
const ORDERS = { originals: "按篇数", certain: "按偏高把握", change: "按环比增加" };
const ORDER_OF = {
  originals: (a, b) => b.originals - a.originals,
  certain: (a, b) => (b.low ?? -1) - (a.low ?? -1),
  change: (a, b) => (b.change ?? -1e9) - (a.change ?? -1e9),
};
const TOPS = [5, 10, 20, 50];

/** Lines of the ranking: places below a region for one topic; for all topics the cells of these places; at the end the region's own topics. */
const rankingLines = ({ period, region, topic, group }) => {
  const { previous } = earlier(period);
  const places = region === unresolved || regions[region].children.length === 0 ? [region] : regions[region].children;
  const wanted = topic !== null ? [topic] : topicList.filter((candidate) => group === null || candidate.group === group).map(({ id }) => id);
  return places.flatMap((place) => wanted.map((id) => cellOf(period, place, id))).filter((cell) => cell.originals > 0)
    .map((cell) => ({ ...cell, change: previous === null ? null : cell.originals - originalsOf(previous, cell.region, cell.topic) }));
};

const renderRanking = (state, go) => {
  const { period, top, order, topic } = state;
  const lines = rankingLines(state).sort((a, b) => ORDER_OF[order](a, b) || b.originals - a.originals || a.region - b.region || a.topic - b.topic);
  const choice = (id, words, options, value, change) => {
    const select = h("select", { id, "aria-label": words }, options.map(([option, name]) => h("option", { value: option, selected: String(option) === String(value) }, name)));
    select.addEventListener("change", () => change(select.value));
    return select;
  };
  const change = (cell) => (cell.change === null ? "—" : h("span", { class: `versus ${arrow(cell.change, 0)}` }, opens(signed(cell.change), () => openCell(period, cell.region, cell.topic))));
  fill("ranking",
    h("div", { class: "ranking-head" }, h("h3", null, topic === null ? "突出的地区和议题" : `“${topicWords(topic)}”各地排行`),
      h("span", { class: "choices" },
        choice("top", "列出前几名", TOPS.map((n) => [n, `前 ${n} 名`]), top, (value) => go({ top: Number(value) })),
        choice("order", "排序", Object.entries(ORDERS), order, (value) => go({ order: value })))),
    lines.length === 0 ? empty("此范围、此期间没有文稿。") : dataTable("排行", [
      { name: "地区", of: (cell) => h("strong", null, placeWords(cell.region)) },
      ...(topic === null ? [{ name: "议题", of: (cell) => topicWords(cell.topic) }] : []),
      { name: "篇数", number: true, of: (cell) => opens(count(cell.originals), () => openCell(period, cell.region, cell.topic)) },
      { name: "环比", number: true, of: change },
      { name: "为应有量的（95% 区间）", kind: "nowrap", of: (cell) => (cell.region === country || cell.region === unresolved ? "—" : cell.step === null ? "文稿太少"
        : cell.ratio === null ? h("span", { class: "sure" }, `${STEPS[cell.step]}，不能断定`)
        : h("span", { class: `sure ${cell.heat}` }, opens(`${times(cell.ratio)} 倍（${interval(cell.low, cell.high)}）`, () => openCell(period, cell.region, cell.topic)))) },
    ], lines.slice(0, top), top),
    lines.length > top ? h("p", { class: "note" }, `共 ${count(lines.length)} 项，列出前 ${top} 项。`) : null);
};
