// Elements are built here and nowhere else; whatever comes from data becomes text, never markup.
const byId = (id) => document.getElementById(id);

/** An element with attributes and children; "on…" attributes are listeners, null children are left out. */
const h = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  Object.entries(attributes || {}).forEach(([name, value]) => {
    if (value === null || value === undefined || value === false) return;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  });
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
};

const fill = (id, ...children) => byId(id).replaceChildren(...children.flat().filter(Boolean));
const empty = (text = "本期无数据。") => h("p", { class: "empty" }, text);

/** Text from outside without the marks that turn the direction of writing: they can make a sentence read as another. */
const plain = (text) => text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
const foreign = (text) => h("bdi", null, plain(text));

const narrow = window.matchMedia("(max-width: 640px)");

/** A link when the address is a web address; plain text otherwise. */
const linkTo = (address, text) => {
  let url = null;
  try { url = new URL(address); } catch { /* no address, or none that a browser understands */ }
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return foreign(text);
  return h("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, foreign(text));
};

/** Draws parts anew; the part in use stays where it is on the screen, and the keyboard stays on what was pressed. */
const redraw = (draw) => {
  const pressed = document.activeElement;
  const part = pressed.parentElement === null ? null : pressed.parentElement.closest("[id]");
  const words = pressed.textContent;
  const top = part === null ? 0 : part.getBoundingClientRect().top;
  draw();
  if (part === null || pressed.isConnected) return;
  window.scrollBy(0, part.getBoundingClientRect().top - top);
  const successor = (pressed.id !== "" && byId(pressed.id)) || [...part.querySelectorAll("button")].find((button) => button.textContent === words) || part.querySelector("[tabindex='0'], button");
  if (successor !== null) successor.focus({ preventScroll: true });
};

const chip = (text, pressed, choose) =>
  h("button", { type: "button", class: "chip", "aria-pressed": String(pressed), onclick: choose }, text);

/** A horizontal bar; share of the full width from 0 to 1. */
const bar = (share, kind = "") => {
  const fillElement = h("span", { class: `bar-fill ${kind}` });
  fillElement.style.width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return h("span", { class: "bar", "aria-hidden": "true" }, fillElement);
};

/** Rows that a table adds when more are asked for. */
const STEP = 1000;

/** A table that folds into cards on a phone. Columns: {name, number?, of(row) → text or element}. */
const dataTable = (caption, columns, rows, limit = 10) => {
  if (rows.length === 0) return empty();
  const body = h("tbody");
  const show = (until) => body.replaceChildren(...rows.slice(0, until).map((row) =>
    h("tr", null, columns.map((column, i) =>
      h("td", { "data-name": column.name, class: [column.number ? "number" : "", column.kind || "", i === 0 ? "first" : ""].join(" ").trim() }, column.of(row) ?? [])))));
  const first = narrow.matches ? Math.ceil(limit / 2) : limit;
  show(first);
  const result = h("div", { class: "table-box" },
    h("table", { class: "data" },
      h("caption", { class: "unseen" }, caption),
      h("thead", null, h("tr", null, columns.map((column) =>
        h("th", { scope: "col", class: column.number ? "number" : "" }, column.name)))),
      body));
  if (rows.length > first) {
    let shown = first;
    const words = () => (rows.length - shown <= STEP ? `显示全部 ${count(rows.length)} 行` : `再显示 ${count(STEP)} 行（共 ${count(rows.length)} 行）`);
    const more = h("button", { type: "button", class: "more" }, words());
    const cut = h("p", { class: "paper note" }, `纸面只印前 ${count(shown)} 行，共 ${count(rows.length)} 行，其余见电子版。`);
    more.addEventListener("click", () => {
      shown = Math.min(rows.length, shown + STEP);
      show(shown);
      more.textContent = words();
      cut.textContent = `纸面只印前 ${count(shown)} 行，共 ${count(rows.length)} 行，其余见电子版。`;
      if (shown === rows.length) [more, cut].forEach((element) => element.remove());
    });
    result.append(more, cut);
  }
  return result;
};

/** The interval of a ratio on a logarithmic line from 1/8 to 8, with a mark at 1. */
const intervalPicture = (ratio, low, high) => {
  const NS = "http://www.w3.org/2000/svg";
  const x = (value) => 50 + Math.max(-1, Math.min(1, Math.log2(value) / 3)) * 48;
  const shape = (tag, attributes) => {
    const element = document.createElementNS(NS, tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };
  const picture = shape("svg", { viewBox: "0 0 100 14", class: "interval", "aria-hidden": "true" });
  picture.append(shape("line", { x1: 50, x2: 50, y1: 0, y2: 14, class: "one" }));
  if (low !== null || high !== null) {
    picture.append(shape("line", { x1: low ? x(low) : 2, x2: high ? x(high) : 98, y1: 7, y2: 7, class: "span" }));
  }
  if (ratio) picture.append(shape("circle", { cx: x(ratio), cy: 7, r: 4, class: "point" }));
  return picture;
};
