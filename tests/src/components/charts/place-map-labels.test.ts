import {describe, expect, it} from "vitest";
import {placeMapLabels} from "../../../../src/components/charts/place-labels.js";

describe("placeMapLabels(labels, marks, size)", () => {
  it("writes to the right where there is room", () => {
    const mark = {x: 100, y: 100, radius: 5};
    expect(placeMapLabels([{...mark, text: "Chaman"}], [mark], 12)).toMatchObject([
      {text: "Chaman", x: 108, y: 104.2, anchor: "start", left: 108}
    ]);
  });

  it("writes to the left where the right is taken", () => {
    const mark = {x: 100, y: 100, radius: 5};
    const marks = [mark, {x: 120, y: 100, radius: 5}];
    expect(placeMapLabels([{...mark, text: "Chaman"}], marks, 12)[0]?.anchor).toBe("end");
  });

  it("writes nothing where every side is taken", () => {
    const mark = {x: 100, y: 100, radius: 5};
    const ring = [-20, 0, 20].flatMap((dx) => [-20, 0, 20].map((dy) => ({x: 100 + dx, y: 100 + dy, radius: 14})));
    expect(placeMapLabels([{...mark, text: "Chaman"}], [mark, ...ring], 12)).toEqual([]);
  });
});
