// The picture of what moved between the years: their slope chart.
import { $ } from "../parts.js";
import { traced } from "../Pictures/traced.js";

export const slope = {
  name: "moved",
  /** The years, and what the command says that the chart shows. */
  years: [],
  caption: "",
  get chart() { return $("year-chart").querySelector("svg"); },
  get isThere() { return slope.chart != null && $("register").hidden; },
  get title() { return `What moved from ${slope.years[0]} to ${slope.years[slope.years.length - 1]}`; },
  get about() { return slope.caption + "."; },
  get says() { return slope.chart.getAttribute("aria-label"); },
  get file() { return `${slope.years.join(" ")} what moved`; },

  draw(colour) { return traced(slope.chart, colour("ground")); },
};
