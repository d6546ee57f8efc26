import {JSDOM} from "jsdom";
import {afterEach, describe, expect, it, vi} from "vitest";
import type {ChartInput} from "../../../../src/components/charts/chart-kinds.js";
import {drawAt} from "../../../../src/components/charts/chart-kinds.js";
import {chartReadout} from "../../../../src/components/charts/chart-readout.js";

const input: ChartInput = {
  kind: "trendByArea",
  rows: [
    {area: "KAZ", year: 2020, value: 1, text: "1.0%"},
    {area: "KAZ", year: 2021, value: 2, text: "2.0%"},
    {area: "UZB", year: 2021, value: 4}
  ],
  options: {unit: "%", areas: [{area: "KAZ", label: "Kazakhstan"}, {area: "UZB"}]}
};

function page() {
  const {window} = new JSDOM(`<div class="picture">${drawAt(input, 400)}</div>`);
  vi.stubGlobal("document", window.document);
  vi.stubGlobal("Element", window.Element);
  vi.stubGlobal("CSS", {escape: String});
  const picture = window.document.querySelector<HTMLElement>(".picture")!;
  chartReadout(picture, input);
  const svg = picture.querySelector("svg")!;
  const press = (key: string) => svg.dispatchEvent(new window.KeyboardEvent("keydown", {key, bubbles: true}));
  return {window, svg, press, said: () => window.document.querySelector(".readout")!.textContent};
}

describe("chartReadout(picture, input)", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("reads a year's figures, the highest first, and goes from year to year by keys", () => {
    const {svg, press, said} = page();
    expect(svg.getAttribute("tabindex")).toBe("0");
    press("ArrowRight");
    expect(said()).toBe("2021: UZB 4.0 · Kazakhstan 2.0%");
    press("ArrowLeft");
    expect(said()).toBe("2020: Kazakhstan 1.0%");
    press("ArrowLeft");
    expect(said()).toBe("2020: Kazakhstan 1.0%");
    expect(svg.querySelectorAll(".cursor circle")).toHaveLength(1);
  });
  it("picks a line by keys, which takes its own color", () => {
    const {svg, press} = page();
    press("ArrowDown");
    expect([...svg.querySelectorAll(".picked")].map(({textContent}) => textContent)).toContain("Kazakhstan");
    expect(svg.style.getPropertyValue("--picked")).toBe("var(--KAZ)");
    press("ArrowDown");
    expect(svg.querySelector(".area-KAZ")!.classList).not.toContain("picked");
  });
});
