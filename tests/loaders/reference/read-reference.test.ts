import {cpSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readReference} from "../../../loaders/reference/read-reference.js";
import {MEMBERS} from "../../../src/lib/contract/reference.js";
import {createDataDir} from "../store/test-store.js";

function createReference(file: string, edit: (text: string) => string): string {
  const data = createDataDir();
  cpSync("data/reference", join(data, "reference"), {recursive: true});
  const path = join(data, "reference", file);
  writeFileSync(path, edit(readFileSync(path, "utf8")));
  return data;
}

describe("readReference(dataDir)", () => {
  it("reads the tables of the repository, the eleven members among the countries", async () => {
    const {countries, corridors} = await readReference("data");
    const members = countries.filter(({carec_member}) => carec_member).map(({iso3}) => iso3);
    expect(members.sort()).toEqual([...MEMBERS].sort());
    expect(corridors.map(({corridor}) => corridor)).toEqual(["C1", "C2", "C3", "C4", "C5", "C6"]);
  });

  it.each([
    ["a country twice", "countries.csv", "AFG,AF,A,A,A,true\n", /duplicate key "AFG" in countries\.csv/],
    ["a code that is none", "countries.csv", "Afg,AF,A,A,A,true\n", /invalid iso3 "Afg"/],
    ["a partner twice", "partners.csv", "ALB,Albania,,\n", /duplicate key "ALB" in partners\.csv/],
    ["a partner that is a country", "partners.csv", "RUS,Russia,,\n", /invalid partner "RUS" in partners\.csv/],
    [
      "an alias of an unknown country",
      "aliases.csv",
      "Nowhere,,QQQ\n",
      /unknown country "QQQ" in aliases\.csv; add it to countries\.csv/
    ],
    [
      "an alias of an unknown crossing",
      "bcp_aliases.csv",
      "Nowhere,BCP-QQQ\n",
      /unknown bcp "BCP-QQQ" in bcp_aliases\.csv/
    ],
    [
      "bounds the wrong way round",
      "series.csv",
      "wdi,X,X,X,%,2,1,because,\n",
      /invalid bounds of wdi\/X: min 2 is above max 1/
    ],
    ["bounds without a reason", "series.csv", "wdi,X,X,X,%,1,2,,\n", /missing bounds_reason of wdi\/X/]
  ])("refuses %s", async (_, file, line, message) => {
    await expect(readReference(createReference(file, (text) => text + line))).rejects.toThrow(message);
  });
});
