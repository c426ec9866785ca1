// How the page starts.
import { fromBase64, fromBase91 } from "./bytes.js";
import { data } from "./Data/data.js";
import { engine } from "./engine.js";
import { files } from "./files.js";
import { keys } from "./keys.js";
import { look } from "./look.js";
import { warn } from "./notices.js";
import { $, now } from "./parts.js";
import { paper } from "./Paper/paper.js";
import { alone } from "./Partners/alone.js";
import { partners } from "./Partners/partners.js";
import { pictures } from "./Pictures/pictures.js";
import { places } from "./places.js";
import { ranking } from "./Ranking/ranking.js";
import { step } from "./Ranking/steps.js";
import { timer } from "./Ranking/timer.js";
import { recovery } from "./recovery.js";
import { room } from "./Room/room.js";
import { save } from "./Save/save.js";
import { store } from "./store.js";
import { sure } from "./Sure/sure.js";
import { grant } from "./wishes.js";
import { year } from "./Year/year.js";

function connect() {
  $("undo").addEventListener("click", () => step("undo"));
  $("view").addEventListener("click", () => $("viewing").showModal());
  for (const dialog of document.querySelectorAll("dialog")) {
    // A key may have led to a field before the browser says that the dialog is closed.
    dialog.addEventListener("close", () => { if (!document.activeElement.matches("input")) $("grid").focus({ preventScroll: true }); });
  }
  $("recovery-new").addEventListener("click", () => $("recovery").close());
  $("menu").addEventListener("click", () => $("menu").setAttribute("aria-expanded", document.body.classList.toggle("with-menu")));
  $("places").addEventListener("click", () => document.body.classList.remove("with-menu"));
  keys.leave = (target, isDone) => (places.here.leaveField ?? ranking.leaveField)(target, isDone);
  Object.assign(keys.control, { z: () => step("undo"), y: () => step("redo"), "Shift+z": () => step("redo"), s: save.rest });
  grant("changed", store.changed);
}

async function start() {
  let page, kept;
  try {
    page = JSON.parse($("page-data").textContent);
    store.page = page.digest;
    // The browser looks for it while the engine is unpacked.
    kept = store.kept();
    await engine.start(fromBase91($("page-engine").textContent.trim()));
  } catch (fault) {
    warn("This browser cannot run the engine of this page. A browser of 2023 or later can: Chrome, Edge, Firefox or Safari.");
    return;
  }
  places.add("data", data);
  places.add("ranking", ranking);
  places.add("room", room);
  places.add("partners", partners);
  places.add("sure", sure);
  places.add("year", year);
  places.add("paper", paper);
  places.add("save", save);
  if (page.for) alone.begin(page.for);
  places.build();
  look.start();
  keys.start();
  connect();
  pictures.start();
  keys.dialogs.picturing = pictures.keys;
  ranking.start();
  room.start();
  data.start();
  for (const place of [partners, year, paper, save]) place.start();
  partners.template = page.template;
  engine.give(fromBase64(page.files));
  data.program = engine.ask({ do: "start", time: now() });
  paper.commands = data.program.commands;
  if (page.opened == null) places.open("data");
  else if (!files.openPath({ path: page.opened, model: page.model, sheet: page.sheet })) return;
  if (page.for) alone.start();
  files.isStarted = true;
  store.begin();
  timer.start();
  recovery.offer(await kept);
  document.documentElement.classList.add("ready");
}

start();
