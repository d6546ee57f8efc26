import {describe, expect, it} from "vitest";
import {newBrief} from "../../../loaders/commands/brief.js";
import {DataError} from "../../../src/lib/data-error.js";

describe("newBrief([name], options, {data})", () => {
  it.each([
    ["corridor-speeds", {}, /data\/briefs\/corridor-speeds\.md is there already; choose another name/],
    ["new-one", {vintage: "nope"}, /unknown vintage "nope"; known are current/],
    ["new-one", {date: "tomorrow"}, /invalid snapshot date "tomorrow"; expected YYYY-MM-DD/]
  ])("refuses %s with %j before anything is written", async (name, options, message) => {
    const started = newBrief([name], {vintage: "defr-2024", ...options}, {data: "data"});
    await expect(started).rejects.toThrow(DataError);
    await expect(started).rejects.toThrow(message);
  });

  it("throws TypeError for a name that is none", async () => {
    await expect(newBrief(["../x"], {vintage: "defr-2024"}, {data: "data"})).rejects.toThrow(TypeError);
  });
});
