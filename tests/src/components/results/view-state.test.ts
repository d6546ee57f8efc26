import {describe, expect, it} from "vitest";
import {readViewState} from "../../../../src/components/results/view-state.js";

const read = (search: string, hash = "") => readViewState(["growth", "government-debt"], {search, hash} as Location);

describe("readViewState(measures, address)", () => {
  it("reads every choice, and the first measure where none is named", () => {
    expect(read("?view=table&reading=simple-mean&from=2010&to=2019&members=KAZ,UZB")).toEqual({
      measure: "growth",
      view: "table",
      reading: "simple-mean",
      from: "2010",
      to: "2019",
      members: ["KAZ", "UZB"]
    });
  });
  it("takes the measure from the hash before the query, and neither where it is unknown", () => {
    expect(read("?measure=growth", "#government-debt").measure).toBe("government-debt");
    expect(read("?measure=government-debt", "#sources").measure).toBe("government-debt");
    expect(read("?measure=no-such").measure).toBe("growth");
  });
  it("leaves out a member that is no code", () => {
    expect(read("?members=KAZ,<b>,").members).toEqual(["KAZ"]);
  });
});
