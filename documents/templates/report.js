"use strict";
/* The report's behaviour: one set of fields, one box each, drawn when its page comes near.
   Fields are elements of class "field" with data-place="page x1 y1 x2 y2" in page pixels. */
(() => {
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;
  const pane = byId("sheets");
  const filter = byId("filter");
  const doubtful = byId("doubtful");
  const keys = byId("keys");
  const tabs = [...document.querySelectorAll("[role=tab]")];
  const panels = [...document.querySelectorAll(".document")];
  const papers = new Map([...document.querySelectorAll(".paper")].map((p) => [p.dataset.number, p]));
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;

  /* ---- boxes ---- */
  const fieldsOfPage = new Map();
  const boxOf = new Map();
  const fieldOf = new Map();
  for (const field of document.querySelectorAll(".field[data-place]")) {
    const place = field.dataset.place.split(" ");
    if (!fieldsOfPage.has(place[0])) fieldsOfPage.set(place[0], []);
    fieldsOfPage.get(place[0]).push([field, place.slice(1).map(Number)]);
  }
  const area = ([x1, y1, x2, y2]) => (x2 - x1) * (y2 - y1);
  const pathOf = (field) => field.id.slice(field.id.indexOf("-") + 1);
  const categories = new Set();
  const hue = (name) => [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);

  function put(paper, tag, bbox, className) {
    const spot = document.createElement(tag);
    const share = (length, side) => (100 * length) / paper.dataset[side] + "%";
    spot.className = className;
    spot.style.left = share(bbox[0], "width");
    spot.style.top = share(bbox[1], "height");
    spot.style.width = share(bbox[2] - bbox[0], "width");
    spot.style.height = share(bbox[3] - bbox[1], "height");
    return spot;
  }

  function draw(number) {
    const paper = papers.get(number);
    if (!paper || paper.dataset.drawn) return;
    paper.dataset.drawn = "yes";
    const all = document.createDocumentFragment();
    for (const [bbox, category, text, veiled] of JSON.parse(byId("layout-" + number).textContent)) {
      const found = put(paper, "div", bbox, "found");
      found.style.setProperty("--hue", hue(category));
      found.title = category + (text ? ": " + text : "");
      categories.add(category);
      all.append(found);
      if (veiled) all.append(put(paper, "div", bbox, "veil"));
    }
    const placed = (fieldsOfPage.get(number) || []).slice();
    placed.sort((a, b) => area(b[1]) - area(a[1])); // small boxes last, so they stay clickable
    for (const [field, bbox] of placed) {
      const grade = ["good", "fair", "poor", "unknown"].find((name) => field.classList.contains(name));
      const box = put(paper, "button", bbox, "mark " + grade);
      box.type = "button";
      box.tabIndex = -1;
      box.title = pathOf(field);
      box.setAttribute("aria-label", "Box of " + pathOf(field));
      box.classList.toggle("personal", field.classList.contains("personal"));
      boxOf.set(field, box);
      fieldOf.set(box, field);
      all.append(box);
    }
    paper.append(all);
    showLegend();
  }

  const near = new IntersectionObserver(
    (seen) => seen.forEach((one) => one.isIntersecting && draw(one.target.dataset.number)),
    { root: null, rootMargin: "800px" },
  );
  papers.forEach((paper) => near.observe(paper));

  function boxFor(field) {
    if (field.dataset.place) draw(field.dataset.place.split(" ")[0]);
    return boxOf.get(field);
  }

  function bringIntoView(spot) {
    const view = pane.getBoundingClientRect();
    const at = spot.getBoundingClientRect();
    const seen = at.top >= view.top + 24 && at.bottom <= view.bottom - 24
      && at.left >= view.left && at.right <= view.right;
    if (seen || !view.height) return;
    const top = at.top - view.top - (view.height - at.height) / 2;
    const left = at.left - view.left - (view.width - at.width) / 2;
    const isFar = Math.abs(top) > 2 * view.height;
    pane.scrollBy({ top, left, behavior: calm || isFar ? "instant" : "smooth" });
  }

  /* ---- highlighting: "lit" follows the mouse, "chosen" stays ---- */
  let lit = null;
  let chosen = null;

  function touches(a, b) {
    const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
    return p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom;
  }

  function dress(field, name, isOn) {
    field.classList.toggle(name, isOn);
    const box = boxFor(field);
    if (!box) return null;
    box.classList.toggle(name, isOn);
    for (const veil of box.parentElement.querySelectorAll(".veil")) {
      if (touches(veil, box)) veil.classList.toggle("lifted", isOn);
    }
    return box;
  }

  function light(field, moves) {
    if (lit === field) return;
    if (lit) dress(lit, "lit", false);
    lit = field;
    const box = field && dress(field, "lit", true);
    if (box && moves) bringIntoView(box);
  }

  function choose(field) {
    if (chosen && chosen !== field) {
      dress(chosen, "chosen", false);
      chosen.removeAttribute("aria-current");
    }
    chosen = field;
    field.setAttribute("aria-current", "true");
    const box = dress(field, "chosen", true);
    if (box) bringIntoView(box);
  }

  function reveal(field) {
    const panel = field.closest(".document");
    if (panel.hidden) openDocument(panels.indexOf(panel));
    if (field.closest(".row[hidden]")) clearFilter();
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: "nearest" });
  }

  /* ---- mouse and focus ---- */
  const work = byId("work");
  let pending = 0;
  work.addEventListener("pointerover", (event) => {
    const field = event.target.closest(".field");
    clearTimeout(pending);
    if (event.pointerType === "touch") return;
    pending = setTimeout(() => light(field, true), field ? 60 : 0); // not while passing by
  });
  work.addEventListener("focusin", (event) => {
    const field = event.target.closest(".field");
    if (field) choose(field);
  });
  pane.addEventListener("pointerover", (event) => light(fieldOf.get(event.target.closest(".mark")) || null, false));
  pane.addEventListener("pointerleave", () => light(null, false));
  document.addEventListener("click", (event) => {
    const box = event.target.closest(".mark");
    const link = event.target.closest("[data-target], [data-page]");
    const zoom = event.target.closest("[data-zoom]");
    const tab = event.target.closest("[role=tab]");
    if (box) reveal(fieldOf.get(box));
    else if (tab) openDocument(tabs.indexOf(tab));
    else if (zoom) zoomBy(zoom.dataset.zoom);
    else if (link && link.dataset.target) follow(link.dataset.target);
    else if (link) showPage(link.dataset.page);
  });

  function follow(id) {
    const inside = "[id^=\"" + CSS.escape(id) + ".\"]";
    const target = byId(id) || document.querySelector(inside);
    if (!target) return;
    reveal(target.matches(".row:not(.field)") ? target.querySelector(".field") : target);
  }

  function showPage(number) {
    const sheet = byId("page-" + number);
    if (!sheet) return;
    openDrawer(true);
    pane.scrollBy({ top: sheet.getBoundingClientRect().top - pane.getBoundingClientRect().top - 12 });
  }

  function openDocument(index) {
    if (!panels[index]) return;
    panels.forEach((panel, at) => { panel.hidden = at !== index; });
    tabs.forEach((tab, at) => {
      tab.setAttribute("aria-selected", String(at === index));
      tab.tabIndex = at === index ? 0 : -1;
    });
    if (tabs[index]) showPage(tabs[index].dataset.page);
    count();
  }

  /* ---- filter ---- */
  let rows = null;
  let waiting = 0;

  function applyFilter() {
    rows = rows || [...document.querySelectorAll(".row")].map((row) => [row, (row.id + " " + row.textContent).toLowerCase()]);
    const words = filter.value.trim().toLowerCase().split(/\s+/);
    const onlyDoubtful = doubtful.getAttribute("aria-pressed") === "true";
    for (const [row, text] of rows) {
      row.hidden = (onlyDoubtful && !row.classList.contains("doubt")) || !words.every((word) => text.includes(word));
    }
    for (const body of document.querySelectorAll("tbody")) {
      const left = [...body.children].filter((row) => !row.hidden).length;
      body.hidden = left === 0;
      body.style.setProperty("--rows", left);
    }
    for (const table of document.querySelectorAll(".document table")) {
      (table.closest(".list") || table).hidden = !table.querySelector("tbody:not([hidden])");
    }
    count();
  }

  function count() {
    const panel = panels.find((one) => !one.hidden);
    if (!panel) return;
    const all = panel.querySelectorAll(".row").length;
    const left = all - panel.querySelectorAll(".row[hidden]").length;
    byId("count").textContent = left === all ? all + " rows" : left + " of " + all + " rows";
    byId("nothing").hidden = left > 0 || all === 0;
  }

  function clearFilter() {
    filter.value = "";
    doubtful.setAttribute("aria-pressed", "false");
    applyFilter();
  }

  function toggle(button) {
    const isOn = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(isOn));
    return isOn;
  }

  filter.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(applyFilter, 80);
  });
  const toggleDoubtful = () => { toggle(doubtful); applyFilter(); };
  doubtful.addEventListener("click", toggleDoubtful);

  /* ---- the picture's tools ---- */
  let zoom = 1;
  function zoomBy(way) {
    const middle = (pane.scrollTop + pane.clientHeight / 2) / pane.scrollHeight;
    zoom = way === "fit" ? 1 : Math.min(4, Math.max(0.5, zoom * (way === "in" ? 1.25 : 0.8)));
    pane.style.setProperty("--zoom", zoom);
    byId("zoom").textContent = Math.round(zoom * 100) + " %";
    pane.scrollTop = middle * pane.scrollHeight - pane.clientHeight / 2;
  }
  function toggleLayout() {
    pane.classList.toggle("show-layout", toggle(byId("layout")));
    showLegend();
  }
  function showLegend() {
    const legend = byId("legend");
    legend.hidden = !pane.classList.contains("show-layout");
    legend.replaceChildren(...[...categories].sort().map((name) => {
      const entry = document.createElement("span");
      const colour = document.createElement("i");
      colour.style.setProperty("--hue", hue(name));
      entry.append(colour, name);
      return entry;
    }));
  }
  function openDrawer(isOpen) {
    root.classList.toggle("drawer-closed", !isOpen);
    byId("drawer").setAttribute("aria-expanded", String(isOpen));
  }
  byId("layout").addEventListener("click", toggleLayout);
  byId("drawer").addEventListener("click", () => openDrawer(root.classList.contains("drawer-closed")));
  byId("help").addEventListener("click", () => keys.showModal());
  byId("close-keys").addEventListener("click", () => keys.close());
  addEventListener("beforeprint", () => papers.forEach((_, number) => draw(number)));

  /* ---- keyboard ---- */
  const cellsOf = (row) => (row.matches(".field") ? [row] : [...row.querySelectorAll(".field")]);

  function nextRow(from, isForward) {
    const panel = panels.find((one) => !one.hidden);
    if (!panel) return null;
    const walker = document.createTreeWalker(panel, NodeFilter.SHOW_ELEMENT, (node) =>
      node.hidden ? NodeFilter.FILTER_REJECT
        : node.matches(".row") && cellsOf(node).length ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
    if (from && panel.contains(from)) walker.currentNode = from;
    return isForward || !from ? walker.nextNode() : walker.previousNode();
  }

  function step(way) {
    const here = document.activeElement.closest(".field") || chosen;
    const row = here && here.closest(".row");
    if (way === "left" || way === "right") {
      const cells = row ? cellsOf(row) : [];
      const next = cells[cells.indexOf(here) + (way === "right" ? 1 : -1)];
      if (next) reveal(next);
      return;
    }
    const next = nextRow(row, way === "down");
    if (!next) return;
    const column = here && here.cellIndex;
    const cells = cellsOf(next);
    reveal(cells.find((cell) => cell.cellIndex === column) || cells[0]);
  }

  function jump() {
    const back = fieldOf.get(document.activeElement);
    if (back) return reveal(back);
    const field = document.activeElement.closest(".field");
    const box = field && boxFor(field);
    if (!box) return;
    openDrawer(true);
    bringIntoView(box);
    box.focus({ preventScroll: true });
    box.classList.remove("arrived");
    void box.offsetWidth; // starts the animation anew
    box.classList.add("arrived");
  }

  function escape() {
    const back = fieldOf.get(document.activeElement);
    if (back) reveal(back);
    else clearFilter();
  }

  const turn = (by) => openDocument(panels.findIndex((panel) => !panel.hidden) + by);
  const onKey = {
    j: () => step("down"), ArrowDown: () => step("down"), k: () => step("up"), ArrowUp: () => step("up"),
    ArrowLeft: () => step("left"), ArrowRight: () => step("right"), Enter: jump, Escape: escape,
    "?": () => keys.showModal(), "/": () => filter.focus(), d: toggleDoubtful, l: toggleLayout,
    "+": () => zoomBy("in"), "=": () => zoomBy("in"), "-": () => zoomBy("out"), 0: () => zoomBy("fit"),
    "[": () => turn(-1), "]": () => turn(1),
  };

  document.addEventListener("keydown", (event) => {
    const at = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    if (at === filter && !["Escape", "ArrowDown", "Enter"].includes(event.key)) return;
    if (at === filter && event.key !== "Escape") {
      event.preventDefault();
      const first = nextRow(null, true);
      if (first) reveal(cellsOf(first)[0]);
      return;
    }
    if (at.matches("[role=tab]") && /^Arrow(Left|Right)$/.test(event.key)) {
      turn(event.key === "ArrowRight" ? 1 : -1);
      return tabs.find((tab) => tab.tabIndex === 0).focus();
    }
    if (at === pane && event.key.startsWith("Arrow")) return; // scrolls the picture
    if (event.key === "Enter" && at.matches("button:not(.mark), a")) return;
    if (!onKey[event.key]) return;
    event.preventDefault();
    onKey[event.key]();
  });

  count();
})();
