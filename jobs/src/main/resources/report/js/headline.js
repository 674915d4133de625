// What a reader with ten seconds needs: what rose, where it is hot, how sure that is, what to look at.
const heatOf = (period, scope, heat) => {
  const wanted = dictionary("heat").indexOf(heat);
  const within = [];
  cellBlocks.of(period).forEach(([region, from, to]) => {
    if (region === country || region === unresolved || !pathTo(region).includes(scope)) return;
    for (let row = from; row < to; row++) if (table.cell.heat.at(row) === wanted) within.push(cellAt(row, period, region));
  });
  // A county's heat is its prefecture's and its province's too: tell the most exact place only.
  const covered = new Set(within.flatMap((cell) => pathTo(cell.region).slice(0, -1).map((up) => `${up} ${cell.topic}`)));
  return within.filter((cell) => !covered.has(`${cell.region} ${cell.topic}`))
    .sort((a, b) => (heat === "high" ? b.low - a.low : a.high - b.high) || b.originals - a.originals);
};

const trendOf = (row, period, region, previous) => {
  const { ratio, low, high, trend } = table.trend;
  const topic = table.trend.topic.at(row);
  return {
    period, region, topic, originals: originalsOf(period, region, topic), volume: volumeOf(period, region),
    previous: originalsOf(previous, region, topic), previousVolume: volumeOf(previous, region),
    ratio: ratio.at(row), low: low.at(row), high: high.at(row), trend: dictionary("trend")[trend.at(row)],
  };
};

/**
 * The period whose changes are told of a region and the places right below it: the chosen one, or for all time the newest with a
 * certain change, else the newest quarter.
 */
const trendPeriod = (chosen, scope) => {
  if (chosen === null || scope === null || periods[chosen].kind !== "all") return chosen;
  const candidates = ["quarter", "month", "year"].map(newest).filter((period) => period !== null && trendBlocks.of(period).length > 0);
  const certain = ["rising", "falling"].map((word) => dictionary("trend").indexOf(word));
  const isCertain = ([region, from, to]) => {
    if (region !== scope && regions[region].up !== scope) return false;
    for (let row = from; row < to; row++) if (certain.includes(table.trend.trend.at(row))) return true;
    return false;
  };
  return candidates.find((period) => trendBlocks.of(period).some(isCertain)) ?? candidates[0] ?? null;
};

/** Changes against the period before in some places. */
const changesIn = (period, places) => {
  const { previous } = earlier(period);
  if (previous === null) return [];
  const found = places.filter((place) => place !== unresolved).flatMap((place) => {
    const [from, to] = trendBlocks.at(period, place);
    return Array.from({ length: to - from }, (_, i) => trendOf(from + i, period, place, previous));
  });
  return found.filter((change) => change.originals !== change.previous || change.trend === "rising" || change.trend === "falling");
};

const evidenceButton = (period, region, topic) =>
  originalsOf(period, region, topic) === 0 ? null
    : h("button", { type: "button", class: "look", onclick: () => openCell(period, region, topic) }, "看原句");

/** The same for paper, where nothing can be pressed: the first sentence itself. */
const paperEvidence = (period, region, topic) => sentencesOf(period, region, topic).slice(0, 1).map(({ document: from, sentence }) =>
  h("p", { class: "paper origin" }, "“", foreign(sentence), "”——", foreign(from.source || "来源不详"), "，", dateWords(from.published_on)));

const changeSentence = (change) => {
  const before = PREVIOUS[periods[change.period].kind];
  return h("li", null,
    h("strong", null, `${placeWords(change.region)}“${topicWords(change.topic)}”`),
    opens(`${change.originals} 篇`, () => openCell(change.period, change.region, change.topic)), `，占 ${percent(change.originals / change.volume)}；${before} `,
    opens(`${change.previous} 篇`, () => openCell(earlier(change.period).previous, change.region, change.topic)), `，占 ${percent(change.previousVolume ? change.previous / change.previousVolume : null)}`,
    `。${changeWords(change, before)}。`,
    " ", evidenceButton(change.period, change.region, change.topic), paperEvidence(change.period, change.region, change.topic));
};

const card = (title, lead, items, kind = "") =>
  h("article", { class: `card ${kind}` }, h("h3", null, title), h("p", { class: "verdict" }, lead), items.length > 0 ? h("ul", null, items) : null);

const risingCard = (scope, period) => {
  if (period === null) return card("哪些上升", "没有可比较的前后两期，暂不能说升降。", []);
  const name = periodWords(periods[period]);
  const changes = changesIn(period, [scope, ...regions[scope].children]);
  const rising = changes.filter((change) => change.trend === "rising")
    .sort((a, b) => (a.region === scope ? 0 : 1) - (b.region === scope ? 0 : 1) || b.low - a.low);
  if (rising.length > 0) {
    const most = rising[0];
    const lead = [`${name}，${placeWords(most.region)}“${topicWords(most.topic)}”明显上升`, rising.length > 1
      ? ["，另有 ", opens(`${rising.length - 1} 项`, () => openCells("上升的议题", rising.slice(1).map((change) => cellOf(change.period, change.region, change.topic)))), "上升。"] : "。"].flat();
    return card("哪些上升", lead, rising.slice(0, 3).map(changeSentence), "warm");
  }
  const clues = changes.filter((change) => change.region === scope && change.originals > change.previous)
    .sort((a, b) => (b.originals - b.previous) - (a.originals - a.previous));
  return card("哪些上升", `${name}没有可以确定的上升。` + (clues.length > 0 ? "增加较多的如下，仅作线索。" : ""),
    clues.slice(0, 2).map(changeSentence));
};

const whereCard = (scope, period) => {
  const high = heatOf(period, scope, "high");
  const item = (cell) => h("li", null,
    h("strong", null, `${placeWords(cell.region)}“${topicWords(cell.topic)}”`),
    opens(`${cell.originals} 篇`, () => openCell(period, cell.region, cell.topic)), `，约为应有量的 ${times(cell.ratio)} 倍（${interval(cell.low, cell.high)}）。 `,
    evidenceButton(period, cell.region, cell.topic), paperEvidence(period, cell.region, cell.topic));
  if (high.length === 0) {
    const clues = heatOf(period, scope, "usual").filter((cell) => cell.ratio > 1).sort((a, b) => b.low - a.low || b.originals - a.originals);
    return card("集中在哪里", "没有哪个地区的哪个议题可以确定偏高。" + (clues.length > 0 ? "比值较高的如下，仅作线索。" : ""), clues.slice(0, 3).map(item));
  }
  const places = [...new Set(high.map((cell) => cell.region))];
  const lead = [`${places.slice(0, 3).map(placeWords).join("、")}${places.length > 3 ? `等 ${places.length} 地` : ""}，共 `, opens(`${high.length} 项`, () => openCells("确定偏高", high)), "确定偏高。"];
  return card("集中在哪里", lead, high.slice(0, 4).map(item), "warm");
};

const certaintyCard = (scope, period) => {
  const volume = volumeOf(period, scope);
  const places = below(scope);
  const silent = places.filter(({ region }) => region === undefined || volumeOf(period, region) === 0);
  const judged = [];
  regions[scope].children.forEach((region) => topicList.forEach((topic) => {
    if (hasCell(period, region, topic.id)) judged.push(cellOf(period, region, topic.id));
  }));
  const certain = judged.filter(({ heat }) => heat === "high" || heat === "low");
  const items = [["原创文稿 ", opens(`${count(volume)} 篇`, () => openPlace(period, scope)), ...(places.length === 0 ? ["。"] : ["；下一级 ",
    opens(`${count(places.length)} 个`, () => openPlaces("下一级地区", period, places)), "地区中 ",
    silent.length === 0 ? "0 个" : opens(`${count(silent.length)} 个`, () => openPlaces("无数据的地区", period, silent)), "无数据。"])]];
  if (judged.length > 0) {
    items.push(["下一级各地区各议题有文稿的共 ", opens(`${count(judged.length)} 项`, () => openCells("下一级各地区各议题", judged)), "，",
      certain.length === 0 ? "0 项" : opens(`${count(certain.length)} 项`, () => openCells("可以断定高低的", certain)), "可以断定高低，其余只作参考。"]);
  }
  if (scope === country && unresolved !== null && volumeOf(period, unresolved) > 0) {
    items.push(["未定位 ", opens(`${count(volumeOf(period, unresolved))} 篇`, () => openPlace(period, unresolved)), `，占 ${percent(volumeOf(period, unresolved) / volume)}，不归入任何地区。`]);
  }
  const checked = claimsIn(scope);
  if (checked.length > 0) {
    const wrong = checked.filter((claim) => claim.verdict === "disagrees").length;
    items.push([`文中能复算的数字 ${count(checked.length)} 处，${wrong === 0 ? "都相符" : `${count(wrong)} 处不符`}。 `, h("a", { href: "#claims" }, "看核对")]);
  }
  const [read, unread] = ["records_in", "quarantined"].map((column) => run.reduce((total, row) => total + row[column], 0));
  if (read > 0) {
    items.push([`本次读入 ${count(read)} 条记录，${unread === 0 ? "全部读通" : `${count(unread)} 条读不通（${percent(unread / read)}），已隔离待查，不计入任何数字`}。 `,
      h("a", { href: "#quality" }, "看来源")]);
  }
  const lead = volume === 0 ? "本期没有文稿，什么也不能说。" : volume < 30 ? "文稿很少，结论只宜作线索。"
    : volume < 200 ? "文稿不多，只有标明“确定”的结论可用。" : "文稿较充足，标明“确定”的结论可用。";
  return card("把握多大", lead, items.map((item) => h("li", null, item)));
};

/** The place to ask first: where the topic that rose most surely stands out, else the surest heat; null when neither is sure. */
const lookFirst = (scope, period) => {
  const compared = trendPeriod(period, scope);
  const rising = compared === null ? [] : changesIn(compared, [scope]).filter((change) => change.trend === "rising").sort((a, b) => b.low - a.low);
  const high = heatOf(period, scope, "high");
  const cell = high.find((candidate) => rising.length > 0 && candidate.topic === rising[0].topic) || high[0];
  if (cell === undefined) return null;
  const both = rising.length > 0 && cell.topic === rising[0].topic;
  return h("li", null, h("strong", null, `${placeWords(cell.region)}“${topicWords(cell.topic)}”`),
    both ? `议题在${placeWords(scope)}上升，此地又确定偏高。 ` : "偏高，把握最大。 ", evidenceButton(period, cell.region, cell.topic));
};

const lookCard = (scope, period) => {
  const items = [];
  const concerns = funnelTotal(period, scope);
  if (concerns !== null && concerns.overdue > 0) {
    items.push(h("li", null, h("strong", null, "逾期意见 ", opens(`${count(concerns.overdue)} 件`, () => openStage(period, scope, "overdue", concerns.overdue))), "（共收集 ",
      opens(`${count(concerns.collected)} 件`, () => openStage(period, scope, "collected", concerns.collected)), "）。 ", h("a", { href: "#workrooms" }, "看进度")));
  }
  const coverage = coverageOf(scope);
  if (coverage !== null && coverage.silent > 0) {
    items.push(h("li", null, h("strong", null, "沉寂工作室 ", opens(`${count(coverage.silent)} 个`, () => openSilent(coverage))), "（共 ",
      opens(`${count(coverage.workrooms)} 个`, () => openOpen(coverage)), "）。 ", h("a", { href: "#coverage" }, "看名单")));
  }
  const real = alarmsIn(scope).filter((alarm) => alarm.reason === "real_rise");
  if (real.length > 0) {
    items.unshift(h("li", null, h("strong", null, `预警 ${count(real.length)} 项`), `，${alarmPeriodWords(real[0])}${real[0].name}“${real[0].topic}” `, opens(`${count(real[0].originals)} 篇`, () => openAlarm(real[0])), `，上限 ${count(real[0].limit)} 篇。 `, h("a", { href: "#signals" }, "看预警")));
  }
  const wrong = claimsIn(scope).filter((claim) => claim.verdict === "disagrees").length;
  if (wrong > 0) items.push(h("li", null, h("strong", null, `数据不符 ${count(wrong)} 处`), "，分项与合计或比率对不上。 ", h("a", { href: "#claims" }, "看核对")));
  const first = lookFirst(scope, period);
  if (first !== null) items.unshift(first);
  const lead = items.length > 0 ? "建议先看以下几项。" : "没有需要提请注意的事项。";
  return card("建议关注", lead, items, items.length > 0 ? "note-card" : "");
};

const renderHeadline = ({ period, region }) => {
  if (region === null || period === null) {
    fill("brief-lead", "本期没有收到可以统计的文稿。");
    fill("cards", empty());
    return;
  }
  fill("brief-lead", `${placeWords(region)} · ${periodWords(periods[period])}。“应有量”是按当地文稿总数和同级各地平均占比推算的篇数；括号内是有 95% 把握的范围。`);
  fill("cards", risingCard(region, trendPeriod(period, region)), whereCard(region, period), certaintyCard(region, period), lookCard(region, period));
};
