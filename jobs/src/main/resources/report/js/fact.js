// Counted facts with their sentences, by place and by words.
const facts = rowsOf("fact").map((fact) => ({
  ...fact,
  place: fact.place === null ? null : dictionary("place")[fact.place],
  unit: dictionary("unit")[fact.unit], bound: dictionary("bound")[fact.bound],
  sentence: dictionary("sentence")[fact.sentence], from: documents[fact.document],
}));
const shortPlace = (place) => (place === null ? "未定位" : place.replace(/^.*(?:省|自治区|市(?=.+[市区县旗]))/, "") || place);
let factPlace = null;

/** The sentence with the words the fact was read from marked. */
const marked = (sentence, words) => {
  const at = sentence.indexOf(words);
  return at < 0 || words === "" ? foreign(sentence)
    : h("bdi", null, sentence.slice(0, at), h("mark", null, words), sentence.slice(at + words.length));
};

const renderFacts = ({ region }) => {
  const within = facts.filter((fact) => liesIn(fact.code, region));
  const places = new Map();
  within.forEach((fact) => places.set(fact.place, (places.get(fact.place) || 0) + 1));
  if (factPlace !== null && !places.has(factPlace)) factPlace = null;
  const top = [...places.entries()].filter(([place]) => place !== null).sort((a, b) => b[1] - a[1]).slice(0, 12);
  fill("fact-places", within.length === 0 ? null : [
    chip(`全部 ${count(within.length)}`, factPlace === null, () => { factPlace = null; renderFacts({ region }); }),
    ...top.map(([place, number]) => chip(`${shortPlace(place)} ${number}`, factPlace === place, () => { factPlace = place; renderFacts({ region }); }))]);
  const words = byId("fact-search").value.trim().split(/\s+/).filter(Boolean);
  const found = within.filter((fact) => (factPlace === null || fact.place === factPlace)
    && words.every((word) => `${fact.place || ""}${fact.indicator}${fact.actor || ""}${fact.sentence}`.includes(word)));
  const everything = table.fact.rows > 0 ? table.fact.everything[0] : 0;
  fill("fact-table",
    found.length === 0 ? empty(within.length === 0 ? "本期无数据。" : "没有符合条件的数据。") : dataTable("各地关键数据", [
      { name: "地区", kind: "nowrap", of: (fact) => shortPlace(fact.place) },
      { name: "指标", of: (fact) => h("strong", null, foreign(fact.indicator)) },
      { name: "数值", number: true, kind: "value", of: (fact) => factWords(fact) },
      { name: "口径", kind: "scope", of: (fact) => h("span", null, [fact.period ? foreign(fact.period) : null,
        fact.cumulative ? h("span", { class: "tag" }, "累计，不可相加") : null,
        fact.part_of ? h("span", { class: "tag", title: `属于：${fact.part_of}` }, "其中") : null,
        fact.reprints > 0 ? h("span", { class: "tag" }, `另有转载 ${fact.reprints}`) : null].filter(Boolean)) },
      { name: "原句与出处", kind: "sentence", of: (fact) => h("div", null, h("p", null, marked(fact.sentence, fact.evidence)),
        h("p", { class: "origin" }, linkTo(fact.from.url, fact.from.title || "（无题）"), " · ", dateWords(fact.from.published_on))) },
    ], found, 12),
    everything > table.fact.rows ? h("p", { class: "note" }, `本页载最新 ${count(table.fact.rows)} 条，全部 ${count(everything)} 条见 indicator 表。`) : null);
};
