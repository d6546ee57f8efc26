import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {draw} from "../../../../src/components/charts/draw.js";
import {matrix} from "../../../../src/components/charts/matrix.js";

const svgOf = (options: Parameters<typeof draw>[0]) =>
  new JSDOM(String(draw(options))).window.document.querySelector("svg")!;

describe("matrix(cells, options)", () => {
  it("is darker where there is more, and has a dash where there is nothing", () => {
    const svg = svgOf(
      matrix([
        {row: "KAZ", column: "2020", value: 4},
        {row: "KAZ", column: "2021", value: null},
        {row: "UZB", column: "2020", value: 2}
      ])
    );
    const dark = [...svg.querySelectorAll("rect")].map((rect) => Number(rect.getAttribute("fill-opacity")));
    expect(dark).toEqual([0.34, 0, 0.17]);
    expect(svg.textContent).toContain("–");
  });

  it("is wider than asked where its columns need it", () => {
    const cells = Array.from({length: 11}, (_, i) => ({
      row: "KAZ",
      column: String(2016 + i),
      value: i,
      text: `${i}.3 f`
    }));
    expect(matrix(cells, {width: 760}).width).toBe(760);
    expect(matrix(cells, {width: 358}).width).toBeGreaterThan(358);
    expect(matrix(cells.slice(0, 3), {width: 358}).width).toBe(358);
  });

  it("tells what is below zero from what is above by its color, and is darker the farther it is from zero", () => {
    const cells = [-4, 2, 0].map((value, i) => ({row: "KAZ", column: String(2020 + i), value}));
    const rects = [...svgOf(matrix(cells)).querySelectorAll("rect")];
    const looks = rects.map((rect) => [rect.getAttribute("fill"), Number(rect.getAttribute("fill-opacity"))]);
    expect(looks).toEqual([
      ["var(--accent)", 0.34],
      ["var(--ink)", 0.17],
      ["var(--ink)", 0]
    ]);
  });
});
