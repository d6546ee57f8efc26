import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readRevisionChecks} from "../../../loaders/refresh/refresh-context.js";
import {createDataDir} from "../store/test-store.js";

async function readChanged(change: (text: string) => string) {
  const data = createDataDir();
  mkdirSync(join(data, "reference"), {recursive: true});
  const text = readFileSync("data/reference/revision_checks.csv", "utf8");
  writeFileSync(join(data, "reference", "revision_checks.csv"), change(text));
  return await readRevisionChecks(data);
}

describe("readRevisionChecks(dataDir)", () => {
  it("reads a threshold of every check, with reason and evidence", async () => {
    const rows = await readRevisionChecks("data");
    expect(rows.find(({source, check}) => source === "*" && check === "level")).toMatchObject({threshold: 5});
    expect(rows.every(({reason, evidence}) => reason.length > 20 && evidence.length > 20)).toBe(true);
  });

  it.each([
    [
      "a check that is missing",
      (text: string) => text.replace("\n*,sign,", "\nwdi,sign,"),
      "missing check sign of all sources"
    ],
    [
      "a row twice",
      (text: string) => text.replace("\ntrade,level", "\n*,level"),
      "invalid row * level: it occurs twice"
    ],
    ["an unknown check", (text: string) => text.replace("*,sign,", "*,sine,"), /check/],
    ["a threshold below zero", (text: string) => text.replace("*,sign,0.5", "*,sign,-1"), "must not be negative"]
  ])("refuses %s", async (_, change, message) => {
    await expect(readChanged(change)).rejects.toThrow(message);
  });
});
