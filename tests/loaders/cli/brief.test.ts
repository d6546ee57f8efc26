import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {brief, newBrief} from "../../../loaders/cli/brief.js";
import {DataError} from "../../../src/lib/contract/data-error.js";

describe("newBrief([name], options, {data})", () => {
  it.each([
    ["corridor-speeds", {}, /data\/briefs\/corridor-speeds\.md already exists; choose another name/],
    ["new-one", {vintage: "nope"}, /unknown vintage "nope"; known are current/],
    ["new-one", {date: "tomorrow"}, /invalid snapshot date "tomorrow"; expected YYYY-MM-DD/]
  ])("refuses %s with %j before anything is written", async (name, options, message) => {
    const started = newBrief([name], {vintage: "defr-2024", ...options}, {data: "data"});
    await expect(started).rejects.toThrow(DataError);
    await expect(started).rejects.toThrow(message);
  });

  it("throws TypeError for an invalid name", async () => {
    await expect(newBrief(["../x"], {vintage: "defr-2024"}, {data: "data"})).rejects.toThrow(TypeError);
  });
});

describe("brief([name], options, {data})", () => {
  it("reads the briefs of the given data folder", async () => {
    const data = await mkdtemp(join(tmpdir(), "brief-"));
    const options = {format: "html", out: join(data, "out")};
    await expect(brief(["corridor-speeds"], options, {data})).rejects.toThrow('unknown brief "corridor-speeds"');
    expect(await readdir(data)).toEqual([]);
    await rm(data, {recursive: true});
  });
});
