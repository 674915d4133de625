"use strict";
(() => {
  const tip = document.getElementById("tip");
  const narrow = matchMedia("(max-width: 640px)");
  let shown = null;

  const cards = (mark) => mark.dataset.of.split(" ").map((id) => document.getElementById(id)).filter(Boolean);

  const hide = () => {
    tip.hidden = true;
    tip.replaceChildren();
    document.querySelectorAll(".on").forEach((element) => element.classList.remove("on"));
    if (shown) shown.removeAttribute("aria-describedby");
    shown = null;
  };

  const show = (mark) => {
    hide();
    for (const card of cards(mark)) {
      const copy = card.cloneNode(true);
      copy.removeAttribute("id");
      tip.append(copy);
      card.classList.add("on");
    }
    if (!tip.childElementCount) return;
    tip.hidden = false;
    shown = mark;
    mark.setAttribute("aria-describedby", "tip");
    const line = mark.getClientRects()[0];
    const below = line.bottom + 8 + tip.offsetHeight < innerHeight;
    const top = below ? line.bottom + 8 : Math.max(4, line.top - tip.offsetHeight - 8);
    const left = Math.max(8, Math.min(line.left, document.documentElement.clientWidth - tip.offsetWidth - 12));
    tip.style.top = `${top + scrollY}px`;
    tip.style.left = `${left + scrollX}px`;
  };

  const marked = (event) => event.target.closest && event.target.closest(".mark[data-of]");

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const mark = marked(event);
    if (mark) show(mark);
    else if (shown && document.activeElement !== shown) hide();
  });
  document.addEventListener("focusin", (event) => {
    const mark = marked(event);
    if (mark) show(mark);
    else hide();
  });
  document.addEventListener("click", (event) => {
    const mark = marked(event);
    if (mark && narrow.matches) {
      event.preventDefault();
      show(mark);
    } else if (!mark && shown) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });

  document.querySelectorAll(".grounds .card").forEach((card) => {
    const light = (on) => document.querySelectorAll(".mark[data-of]").forEach((mark) => {
      if (mark.dataset.of.split(" ").includes(card.id)) mark.classList.toggle("on", on);
    });
    card.addEventListener("pointerenter", () => light(true));
    card.addEventListener("pointerleave", () => light(false));
  });
})();
