// The period as a slider: one kind of period, and a place on its line.
const KIND_WORDS = { year: "年", quarter: "季", month: "月", week: "周", all: "全部" };

/** Periods of a kind with documents, oldest first. */
const line = (kind) => periods.map((period, id) => ({ ...period, id }))
  .filter((period) => period.kind === kind && country !== null && volumeOf(period.id, country) > 0)
  .sort((a, b) => (a.start < b.start ? -1 : 1));

const renderSlider = ({ period, region }, go) => {
  if (period === null) {
    fill("slider");
    return;
  }
  const { kind, start } = periods[period];
  const kinds = ["all", "year", "quarter", "month", "week"].filter((other) => line(other).length > 0);
  const nearest = (other) => {
    const those = line(other);
    const until = kind === "all" ? "9999" : periodEnd({ kind, start });
    return (those.filter((candidate) => candidate.start <= until).pop() || those[0]).id;
  };
  fill("kinds", kinds.map((other) => chip(KIND_WORDS[other], other === kind, () => go({ period: nearest(other) }))));
  const those = line(kind);
  const at = those.findIndex(({ id }) => id === period);
  const step = (by, words, sign) => h("button", { type: "button", class: "step", "aria-label": words, disabled: those[at + by] === undefined, onclick: () => go({ period: those[at + by].id }) }, sign);
  const range = h("input", { type: "range", id: "range", min: "0", max: String(Math.max(0, those.length - 1)), step: "1", "aria-label": "期间", "aria-valuetext": periodWords(periods[period]) });
  range.value = String(at);
  range.addEventListener("input", () => {
    byId("slider-words").textContent = periodWords(those[Number(range.value)]);
    range.setAttribute("aria-valuetext", periodWords(those[Number(range.value)]));
  });
  range.addEventListener("change", () => go({ period: those[Number(range.value)].id }));
  fill("slider",
    those.length > 1 ? step(-1, "上一期", "‹") : null,
    those.length > 1 ? range : null,
    those.length > 1 ? step(1, "下一期", "›") : null,
    h("output", { id: "slider-words", for: "range" }, periodWords(periods[period])));
  fill("slider-figures",
    h("strong", null, `${placeWords(region)} `, opens(`${count(volumeOf(period, region))} 篇`, () => openPlace(period, region))),
    ...comparisons(period, region, null).map(({ name, words, direction, at }) => h("span", { class: `versus ${direction}` }, h("span", { class: "versus-name" }, name),
      direction === "" || at === null ? words : opens(words, () => openPlace(at, region)))),
    unfinished(period) ? h("span", { class: "versus-note" }, "本期未满，与整期相比偏低") : null);
};
