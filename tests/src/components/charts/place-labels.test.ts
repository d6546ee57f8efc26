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
});
