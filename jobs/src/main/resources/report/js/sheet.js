// The sheet alone: nothing on it opens.
const openCell = () => undefined;
const opens = (words) => words;
renderBrief(state);
document.documentElement.dataset.ready = String(Math.round(performance.now()));
