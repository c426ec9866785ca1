// What the Room looks at: one issue and one criterion, before and after.
import { engine } from "../engine.js";
import { ratingMark } from "../Ranking/ratings.js";
import { timer } from "../Ranking/timer.js";
import { chips } from "./chips.js";
import { $, fill, isolated, make, press, put } from "../parts.js";
import { strip } from "./strip.js";
import { selectedIssue, view } from "../view.js";
import { work } from "../work.js";

const arrow = () => make("span", { class: "arrow", "aria-label": "becomes" }, "→");
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export const scene = {
  /** What the engine says of it. */
  data: null,

  draw() {
    const data = engine.ask({ do: "room", issue: view.selected, criterion: view.criterion });
    scene.data = data;
    $("room-title").replaceChildren(isolated(data.title));
    $("room-when").replaceChildren(isolated(data.when));
    put($("room-agreed"), data.agreed);
    scene.drawName(selectedIssue().name);
    scene.drawChange(data);
    scene.drawDomains(data.domains);
    scene.drawCriterion(data.criterion);
    scene.drawFoot();
    strip.draw(data.strip);
    timer.seconds = data.seconds;
    scene.drawTime();
  },

  /** The name, smaller where it would take two lines: what is below needs the room. */
  drawName(name) {
    const element = $("room-name");
    if (element.textContent !== name) element.replaceChildren(isolated(name));
    element.className = "";
    if (element.getClientRects().length && element.offsetHeight > 1.5 * parseFloat(getComputedStyle(element).lineHeight)) element.className = "long";
  },

  drawChange({ change, score, of }) {
    const [was, now] = score, [old, rank] = change.rank;
    const isMoved = was !== now || !isSame(change.from, change.to);
    $("room-change").replaceChildren(
      ...(isMoved ? [ratingMark(change.from, undefined, "tag"), make("span", {}, was), arrow()] : []), ratingMark(change.to, undefined, "tag"), make("b", {}, now),
      make("span", { class: "rank" }, "Rank ", ...(old === rank ? [] : [old, " → "]), make(old === rank ? "span" : "b", {}, rank), " " + of));
  },

  drawDomains(domains) {
    fill($("room-domains"), domains, (domain) => {
      const bands = view.model.domains[domains.indexOf(domain)].bands;
      const marks = !domain.now ? [] : isSame(domain.was, domain.now) ? [ratingMark(domain.now, bands, "cell")] :
        [ratingMark(domain.was, bands, "cell"), arrow(), ratingMark(domain.now, bands, "cell")];
      return [make("li", { "aria-current": domain.isChosen ? "true" : null }, domain.title, ...marks)];
    });
  },

  drawCriterion(criterion) {
    put($("room-criterion"), criterion.title);
    put($("room-of"), criterion.place);
    put($("room-asks"), criterion.asks);
    fill($("room-levels"), criterion.levels, (level) => {
      const button = make("button", { type: "button", class: "room-level" + (level.isBefore ? " before" : ""), tabindex: "-1",
        onclick: () => work.score({ cell: level.cell }) },
        make("b", {}, level.key), make("span", {}, level.means),
        make("span", { class: "room-note" }, level.isNow ? "now" : level.isBefore ? "before" : ""));
      press(button, level.isNow);
      return [button];
    });
    scene.reveal();
  },

  /** What was just scored never leaves the screen, even where not all levels have room. */
  reveal() {
    const levels = $("room-levels");
    $("room-main").classList.remove("tight");
    $("room-main").classList.toggle("tight", levels.scrollHeight > levels.clientHeight);
    for (const level of $("room-levels").querySelectorAll("[aria-pressed=true]")) level.scrollIntoView({ block: "nearest" });
  },

  drawFoot() {
    const { isAgreed, kept } = scene.data;
    chips.draw($("room-chips"), scene.told);
    $("room-agree").replaceChildren(...(isAgreed ? ["Open ", make("u", {}, "a"), "gain"] : [make("u", {}, "A"), "gree"]));
    $("room-undo").disabled = !view.state.canUndo;
    put($("room-kept"), kept.join("\n"));
    scene.reveal();
  },

  /** What is done after who speaks has changed. */
  told() { scene.drawFoot(); },

  /** How long the issue was discussed, and how long the meeting goes on. */
  drawTime() {
    const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    put($("room-time"), timer.isOn ? clock(timer.seconds) + " on this issue" : "");
    put($("room-clock"), timer.isOn ? scene.left() : "");
  },

  /** How long is left until the time that is set, and else when the meeting began. */
  left() {
    const { begun, ends } = scene.data;
    if (!ends) return begun ? "Begun " + begun.slice(11) : "";
    const time = new Date(), [hours, minutes] = ends.split(":").map(Number);
    const left = hours * 60 + minutes - time.getHours() * 60 - time.getMinutes();
    const long = (count) => count < 60 ? `${count} min` : `${Math.floor(count / 60)} h ${count % 60} min`;
    return left >= 0 ? long(left) + " left" : long(-left) + " over";
  },
};
