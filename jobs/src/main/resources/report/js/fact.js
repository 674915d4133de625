// Counted facts with their sentences, by place and by words.
const facts = rowsOf("fact").map((fact) => ({
  ...fact,
  place: fact.place === null ? null : dictionary("place")[fact.place],
  unit: dictionary("unit")[fact.unit], bound: dictionary("bound")[fact.bound],
  sentence: dictionary("sentence")[fact.sentence], from: documents[fact.document],
}));
/** Short name of the place of a fact, the full one when the other tables do not know it. */
const shortPlace = (fact) => (fact.place === null ? "未定位" : regionOfCode.has(fact.code) ? placeWords(regionOfCode.get(fact.code)) : fact.place);
let factPlace = null;

/** Title, source and date of a document. */
const originOf = ({ url, title, source, published_on: day }) => h("p", { class: "origin" }, linkTo(url, title || "（无题）"), " · ", foreign(source || "来源不详"), " · ", dateWords(day));

/** The sentence with the words the fact was read from marked. */
const marked = (sentence, words) => {
  const [text, part] = [plain(sentence), plain(words)];
  const at = text.indexOf(part);
  return at < 0 || part === "" ? foreign(text) : h("bdi", null, text.slice(0, at), h("mark", null, part), text.slice(at + part.length));
};

/** What must be known before the number is used: its period, whether it is a total or a part, and its reprints. */
const scopeOf = (fact) => {
  const parts = [fact.period ? foreign(fact.period) : null,
    fact.cumulative ? h("span", { class: "tag" }, "累计，不可相加") : null,
    fact.part_of ? h("span", { class: "tag", title: `属于：${fact.part_of}` }, "其中") : null,
    fact.reprints > 0 ? opens(`另有转载 ${fact.reprints}`, () => openDocuments("转载", fact.from.title || "（无题）",
      articles.filter(({ reprint_of: original }) => original === fact.from.id), fact.reprints, "", null)) : null].filter(Boolean);
  return parts.length === 0 ? null : h("span", { class: "scopes" }, parts);
};

const renderFacts = ({ region }) => {
  const within = facts.filter((fact) => liesIn(fact.code, region));
  const places = new Map();
  within.forEach((fact) => places.set(fact.place, { fact, number: (places.get(fact.place)?.number || 0) + 1 }));
  if (factPlace !== null && !places.has(factPlace)) factPlace = null;
  const choose = (place) => () => { factPlace = place; redraw(() => renderFacts({ region })); };
  const top = [...places.entries()].filter(([place]) => place !== null).sort((a, b) => b[1].number - a[1].number).slice(0, 12);
  fill("fact-places", within.length === 0 ? null : [
    chip(`全部 ${count(within.length)}`, factPlace === null, choose(null)),
    ...top.map(([place, { fact, number }]) => chip(`${shortPlace(fact)} ${number}`, factPlace === place, choose(place)))]);
  const words = byId("fact-search").value.trim().split(/\s+/).filter(Boolean);
  const found = within.filter((fact) => (factPlace === null || fact.place === factPlace)
    && words.every((word) => `${fact.place || ""}${fact.indicator}${fact.actor || ""}${fact.sentence}`.includes(word)));
  const everything = table.fact.rows > 0 ? table.fact.everything[0] : 0;
  fill("fact-table",
    found.length === 0 ? empty(within.length === 0 ? "本期无数据。" : "没有符合条件的数据。") : dataTable("各地关键数据", [
      { name: "地区", kind: "nowrap", of: (fact) => h("span", { title: fact.place }, shortPlace(fact)) },
      { name: "指标", of: (fact) => h("strong", null, foreign(fact.indicator)) },
      { name: "数值", number: true, kind: "value", of: (fact) => factWords(fact) },
      { name: "口径", kind: "scope", of: (fact) => scopeOf(fact) },
      { name: "原句与出处", kind: "sentence", of: (fact) => h("div", null, h("p", null, marked(fact.sentence, fact.evidence)),
        originOf(fact.from)) },
    ], found, 12),
    everything > table.fact.rows ? h("p", { class: "note" }, `本页载最新 ${count(table.fact.rows)} 条，全部 ${count(everything)} 条见 indicator 表。`) : null);
};
