import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {newBrief} from "../../../loaders/cli/brief.js";
import {notebookBrief} from "../../../loaders/cli/brief-from-notebook.js";
import {buildVersions} from "../../../loaders/site/briefs/build-brief.js";
import {readSiteData} from "../../../loaders/site/data/read-site-data.js";

const data = mkdtempSync(join(tmpdir(), "prf-notebook-brief-"));
cpSync("data", data, {recursive: true});
const pages = mkdtempSync(join(tmpdir(), "prf-notebook-pages-"));
cpSync("src/notebooks", join(pages, "notebooks"), {recursive: true});
const OWN = join(pages, "notebooks/brief-of-a-test.md");
beforeEach(() => {
  vi.stubEnv("PRF_SITE_ROOT", pages);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(OWN, {force: true});
});
afterAll(() => {
  for (const folder of [data, pages]) rmSync(folder, {recursive: true, force: true});
});

const options = {vintage: "defr-2024", date: "2026-11-26"};

describe("newBrief([name], {fromNotebook}, {data})", () => {
  it("writes a brief in both languages that builds, with the figures of its vintage", async () => {
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await newBrief(["my-target"], {...options, fromNotebook: "what-if-target"}, {data});
    const {newest} = await buildVersions("my-target", {data, root: "src", all: false});
    expect(newest.map(({brief}) => [brief.lang, brief.vintage])).toEqual([
      ["en", "defr-2024"],
      ["zh", "defr-2024"]
    ]);
    const {tables} = await readSiteData(data, "defr-2024");
    const {value} = tables.values.find(
      (row) => row.measure === "road-swd" && row.area === "CAREC" && row.year === 2022 && row.variant === "headline"
    )!;
    for (const {page} of newest) {
      expect(page).toContain("<svg");
      expect(page).toContain(value!.toFixed(1));
    }
    expect(newest[0]!.page).toContain("A what-if target");
    expect(said).not.toHaveBeenCalled();
  });

  it("names what it leaves out, and takes every measure that an id with a filled part fits", async () => {
    writeFileSync(
      OWN,
      `---\ntitle: Two modes\ndescription: Hours over 500 km.\n---\n\n# Two modes\n\nKept words of 2022.\n\nTrucks took 4.3 hours.\n\n` +
        '```js\nconst own = FileAttachment("freight.csv").csv();\nconst rows = db.values(`TRP-OP1/${mode}-hours`, {area: ["KAZ", "UZB"]});\n```\n'
    );
    const {en, zh, left_out} = notebookBrief("brief-of-a-test", await readSiteData(data, "defr-2024"), "2026-11-26");
    expect(left_out).toEqual([
      "description: Hours over 500 km.",
      "words: Trucks took 4.3 hours.",
      "file: freight.csv; a brief takes figures of the framework alone"
    ]);
    expect(en).toContain("Kept words of 2022.");
    expect(en).not.toContain("4.3");
    for (const text of [en, zh]) {
      expect(text).toContain("static trend TRP-OP1 road-hours areas=KAZ,UZB id=road-hours");
      expect(text).toContain("static trend TRP-OP1 rail-hours areas=KAZ");
    }
  });

  it.each([
    ["what-if", "", /unknown notebook "what-if"; known are another-weighting, /],
    ["../README", "", /unknown notebook "\.\.\/README"/],
    [
      "brief-of-a-test",
      'db.values("TRP-OP1/road-hour")',
      /unknown measure "TRP-OP1\/road-hour" in \S+notebooks\/brief-of-a-test\.md/
    ],
    [
      "brief-of-a-test",
      "display(1)",
      /missing measure in \S+notebooks\/brief-of-a-test\.md: its code names none as text/
    ],
    ["brief-of-a-test", 'db.measure("EDC-OC1/agreements")', /(missing figure of|unknown measure)/]
  ])("refuses %s with the code %j before anything is written", async (fromNotebook, code, message) => {
    writeFileSync(OWN, `---\ntitle: A test\n---\n\n\`\`\`js\n${code}\n\`\`\`\n`);
    await expect(newBrief(["never"], {...options, fromNotebook}, {data})).rejects.toThrow(message);
    expect(() => readFileSync(join(data, "briefs/never.md"))).toThrow();
  });

  it("refuses a title with a typed figure", async () => {
    writeFileSync(OWN, '---\ntitle: Trucks took 4.3 hours\n---\n\n```js\ndb.values("TRP-OP1/road-hours")\n```\n');
    await expect(newBrief(["never"], {...options, fromNotebook: "brief-of-a-test"}, {data})).rejects.toThrow(
      `invalid title of ${OWN}: typed number "4.3"`
    );
  });
});
