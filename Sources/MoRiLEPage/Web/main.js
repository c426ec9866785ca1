// How the page starts, and what its buttons do.
import { fromBase64, fromBase85 } from "./bytes.js";
import { engine } from "./engine.js";
import { files } from "./files.js";
import { keys } from "./keys.js";
import { list } from "./list.js";
import { look } from "./look.js";
import { moved } from "./moved.js";
import { warn } from "./notices.js";
import { $ } from "./parts.js";
import { reasonPart } from "./reason.js";
import { recovery } from "./recovery.js";
import { agree, explain, nextToAgree, step, sure } from "./steps.js";
import { store } from "./store.js";
import { timer } from "./timer.js";
import { view } from "./view.js";
import { whatIf } from "./whatif.js";

function connect() {
  const clicks = {
    undo: () => step("undo"), redo: () => step("redo"), agree, next: nextToAgree, explain, sure,
    save: keys.actions.s, open: keys.actions.o, "what-if": keys.actions.i, large: keys.actions.l, dark: keys.actions.d,
    timing: keys.actions.t, keys: keys.actions["?"], "trying-change": () => whatIf.open(), "trying-off": () => whatIf.leave(),
    "trial-close": () => whatIf.leave(), "moved-more": moved.all, "reason-skip": () => reasonPart.close(),
    "recovery-new": () => $("recovery").close(),
    "trial-model": () => { whatIf.leave(); whatIf.open(); },
  };
  for (const [id, action] of Object.entries(clicks)) $(id).addEventListener("click", action);
  for (const button of document.querySelectorAll("[data-save]")) {
    button.addEventListener("click", () => { $("saving").close(); files.save(button.dataset.save); });
  }
  for (const id of ["filter-theme", "filter-rating", "filter-status"]) {
    $(id).addEventListener("change", () => { list.choose(); list.update(); });
  }
  $("compare").addEventListener("change", () => {
    view.comparison = $("compare").value === "" ? null : Number($("compare").value);
    engine.ask({ do: "compare", column: view.comparison });
    list.build();
    list.refresh();
  });
  $("find").addEventListener("input", () => { list.scrollTo(0); list.refresh(); });
  for (const id of ["moved-last", "moved-since"]) $(id).addEventListener("change", moved.refresh);
  $("reason").addEventListener("submit", (event) => { event.preventDefault(); reasonPart.keep(); });
  $("trial-form").addEventListener("submit", (event) => { event.preventDefault(); whatIf.show(); });
  $("opening-file").addEventListener("change", () => {
    const file = $("opening-file").files[0];
    $("opening").close();
    $("opening-file").value = "";
    if (file) files.open(file);
  });
  $("grid").addEventListener("scroll", () => { list.measure(); list.draw(); }, { passive: true });
  window.addEventListener("resize", () => { list.build(); list.update(); });
  new ResizeObserver(() => { list.measure(); list.reveal(); list.draw(); }).observe($("grid"));
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.addEventListener("close", () => $("grid").focus({ preventScroll: true }));
  }
}

async function start() {
  let page;
  try {
    page = JSON.parse($("page-data").textContent);
    await engine.start(fromBase85($("page-engine").textContent.trim()));
  } catch (fault) {
    warn("This browser cannot run the engine of this page. A browser of 2023 or later can: Chrome, Edge, Firefox or Safari.");
    return;
  }
  look.start();
  keys.start();
  connect();
  store.page = page.digest;
  engine.give(0, fromBase64(page.model));
  if (!files.openTable(page.name, fromBase64(page.data))) return;
  files.isStarted = true;
  store.begin();
  timer.start();
  if (!await recovery.offer()) $("grid").focus({ preventScroll: true });
  document.documentElement.classList.add("ready");
}

start();
