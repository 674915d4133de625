// What is chosen: the region of the report, and the period that says something about it.

/** Enough documents for the period to say something; the shortest such period is shown first. */
const ENOUGH = 200;

// the report's own region decides, not the country
const openingPeriod = () => {
  const enough = ["month", "quarter", "year"].map(newest).find((period) => period !== null && country !== null && volumeOf(period, root) >= ENOUGH);
  if (enough !== undefined) return enough;
  const all = periods.findIndex(({ kind }) => kind === "all");
  return all >= 0 ? all : periods.length > 0 ? 0 : null;
};

/** The region that the report is about; the places above it stand for comparison only. */
const root = data.scope !== null && regionOfCode.has(data.scope) ? regionOfCode.get(data.scope) : country;
const state = { period: openingPeriod(), region: root, group: null, topic: null, top: 10, order: "certain", columns: 0, chosen: null };
