import {describe, expect, it} from "vitest";
import {placeLabels} from "../../../../src/components/charts/place-labels.js";

const room = {top: 0, bottom: 100, step: 12};

describe("placeLabels(labels, room)", () => {
  it("leaves labels that have room where their lines end", () => {
    expect(placeLabels([{y: 10}, {y: 50}], room).map(({at}) => at)).toEqual([10, 50]);
  });
  it("pushes labels apart, in order, inside the room", () => {
    const at = placeLabels([{y: 98}, {y: 97}, {y: 96}], room).map((label) => label.at);
    expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(11.9);
    expect(at[2]! - at[1]!).toBeGreaterThanOrEqual(11.9);
    expect(at[2]!).toBeLessThanOrEqual(100.1);
  });
  it("leaves a label at the top where it is when those at the bottom have to go up", () => {
    const at = placeLabels([{y: 2}, ...[94, 96, 97, 98, 99].map((y) => ({y}))], room).map((label) => label.at);
    expect(at[0]).toBe(2);
    expect(at.at(-1)).toBeLessThanOrEqual(100);
    for (let i = 1; i < at.length; i++) expect(at[i]! - at[i - 1]!).toBeGreaterThanOrEqual(11.9);
  });
});
