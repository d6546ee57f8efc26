import {describe, expect, it} from "vitest";
import {computeIndicator} from "../../../../src/lib/indicators/registry.js";
import {trdOp1} from "../../../../src/lib/indicators/trd-op1.js";
import {tsmOc1} from "../../../../src/lib/indicators/tsm-oc1.js";
import {makeInputs} from "../contract/make-inputs.js";
import {WDI_2016} from "../contract/wdi-2016.js";

describe("computeIndicator(indicator, inputs)", () => {
  const inputs = makeInputs({observations: WDI_2016});

  it("computes once from the same releases, and again for another last year or other releases", () => {
    const first = computeIndicator(trdOp1, inputs);
    expect(computeIndicator(trdOp1, {...inputs, releases: [...inputs.releases]})).toBe(first);
    expect(computeIndicator(trdOp1, {...inputs, last_year: 2015})).not.toBe(first);
    const copied = {...inputs, releases: inputs.releases.map((release) => ({...release}))};
    expect(computeIndicator(trdOp1, copied)).not.toBe(first);
    expect(computeIndicator(trdOp1, copied)).toEqual(first);
  });

  it("hands an indicator the releases of its own sources and no others", () => {
    const seen: string[][] = [];
    const spy = {
      ...tsmOc1,
      compute: (own: {releases: readonly {source: string}[]}) => {
        seen.push(own.releases.map(({source}) => source));
        return [];
      }
    };
    computeIndicator({...spy, inputs: ["wef/TTDI"]}, inputs);
    computeIndicator({...spy, inputs: ["wdi/BX"]}, {...inputs, last_year: 1999});
    expect(seen).toEqual([[], ["wdi"]]);
  });
});
