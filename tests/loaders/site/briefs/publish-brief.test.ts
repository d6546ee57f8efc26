import {existsSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {buildVersions} from "../../../../loaders/site/briefs/build-brief.js";
import {startNewVersion} from "../../../../loaders/site/briefs/publish-brief.js";
import {readBrief} from "../../../../loaders/site/briefs/read-brief.js";
import {writeBriefs} from "../../../../loaders/site/briefs/write-briefs.js";
import {
  ERRATUM,
  editText,
  errors,
  FIRST,
  folder,
  out,
  readText,
  removeFolders,
  served,
  setting,
  startBriefs
} from "./brief-folder.js";

describe("writeBriefs(data, root, out, folder)", () => {
  beforeAll(startBriefs);
  afterAll(removeFolders);

  it("gives a first version its own address, which its citations name", async () => {
    expect(await writeBriefs("data", "src", out, folder)).toBe(4);
    expect(served("times.v1.html")).toBe(served("times.html"));
    expect(served("times.v1.html")).not.toContain('class="errata"');
    expect(served("times.v1.html")).toContain('href="./times.v1.figure-1.svg"');
    for (const file of ["times.v1.bib", "times.v1.ris", "times.v1.csl.json"])
      expect(served(file)).toContain("/briefs/defr-2024/times.v1");
    expect(served("times.v1.zh.ris")).toContain("/briefs/defr-2024/times.v1.zh");
  });

  it("keeps it there unchanged when a second version supersedes it", async () => {
    const before = served("times.v1.html");
    await startNewVersion("times", ERRATUM, {...setting, folder});
    editText("times.md", (text) => text.replace("says the first version", "says the second version"));
    editText("times.zh.md", (text) => text.replace("第一版", "第二版"));
    rmSync(out, {recursive: true});
    expect(await writeBriefs("data", "src", out, folder)).toBe(6);
    const earlier = served("times.v1.html");
    const [, note] = /<main>\n(<aside[\s\S]*?<\/aside>\n)/.exec(earlier)!;
    expect(earlier.replace(note!, "")).toBe(before);
    expect(note).toContain("Superseded by version 2");
    expect(note).toContain("Version 2, 2026-12-01: The first sentence &lt;b&gt;was&lt;/b&gt; unclear.");
    expect(note).toContain('<a href="./times">Read version 2 of 2026-12-01</a>');
    expect(served("times.v1.zh.html")).toContain("本版已由第2版取代");
    expect(served("times.v1.figure-1.svg")).toContain("<svg");
    expect(served("times.v1.bib")).toContain("Version 1");
    expect(existsSync(join(out, "briefs/defr-2024/times.v1.md"))).toBe(false);
  });

  it("lists the versions in the newest one, which has its own citations", () => {
    const newest = served("times.html");
    expect(newest).toBe(served("times.v2.html"));
    expect(newest).toContain("says the second version");
    expect(newest).toMatch(/<h2 id="versions">Versions<\/h2>\n<ul><li>Version 2, 2026-12-01: The first sentence/);
    expect(newest).toContain('<li><a href="./times.v1">Version 1, 2026-11-22</a>: as first published</li>');
    expect(served("times.v2.bib")).toContain("times-defr-2024-v2");
    expect(served("times.v2.csl.json")).toContain('"URL": "/briefs/defr-2024/times.v2"');
  });

  it("has a feed entry for each version", () => {
    const feed = readFileSync(join(out, "briefs/feed.xml"), "utf8");
    const ids = [...feed.matchAll(/<id>tag:[^:]*:(.*)<\/id>/g)].map(([, id]) => id);
    expect(ids).toEqual([
      "briefs/feed.xml",
      ...["v2", "v2.zh", "v1", "v1.zh"].map((version) => `briefs/defr-2024/times.${version}`)
    ]);
    expect(feed).toContain("<title>Times (fixture) (version 2)</title>");
    expect(feed).toContain("Correction: The first sentence &lt;b&gt;was&lt;/b&gt; unclear. In 9.9 hours.");
    // The earlier version is summarized in its published words, not its helpers.
    expect(feed).toContain("<summary>In 9.9 hours.</summary>");
    expect(feed).toContain("<updated>2026-12-01T00:00:00Z</updated>");
    const chinese = readFileSync(join(out, "zh/briefs/feed.xml"), "utf8");
    expect(chinese).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh">');
    expect(chinese).toContain("<title>CAREC结果框架简报</title>");
    expect([...chinese.matchAll(/<id>tag:[^:]*:(.*)<\/id>/g)].map(([, id]) => id)).toEqual([
      "zh/briefs/feed.xml",
      ...["v2.zh", "v1.zh"].map((version) => `briefs/defr-2024/times.${version}`)
    ]);
  });

  it("fills the site's address into what was stored without one", async () => {
    process.env.PRF_SITE_URL = "https://example.org/prf/";
    try {
      await writeBriefs("data", "src", out, folder);
    } finally {
      delete process.env.PRF_SITE_URL;
    }
    expect(served("times.v1.html")).toContain("https://example.org/prf/briefs/defr-2024/times.v1");
    expect(served("times.v1.html")).not.toContain("site.invalid");
  });
});

describe("buildVersions(name, {data, root, folder, all})", () => {
  beforeAll(async () => {
    startBriefs();
    await startNewVersion("times", ERRATUM, {...setting, folder});
  });
  afterAll(removeFolders);

  it("gives the newest, one version, or all", async () => {
    const names = async (name: string, all = false) => {
      const {newest, earlier} = await buildVersions(name, {...setting, folder, all});
      return [...newest, ...earlier].map(({brief: {version, lang}}) => `${version} ${lang}`);
    };
    expect(await names("times")).toEqual(["2 en", "2 zh"]);
    expect(await names("times.v2")).toEqual(["2 en", "2 zh"]);
    expect(await names("times.v1")).toEqual(["1 en", "1 zh"]);
    expect(await names("times", true)).toEqual(["2 en", "2 zh", "1 en", "1 zh"]);
    await expect(names("times.v3")).rejects.toThrow('unknown version "times.v3"; the newest is times.v2');
  });
});

describe("startNewVersion(name, erratum, {data, root, folder})", () => {
  beforeEach(() => {
    startBriefs();
    return removeFolders;
  });

  it("raises version and date, adds the erratum, and leaves the rest of the front matter unchanged", async () => {
    await startNewVersion("times", ERRATUM, {...setting, folder});
    expect(readText("times.md")).toBe(
      FIRST["times.md"].replace(
        "date: 2026-11-22\n",
        `date: 2026-12-01\nversion: 2\nerrata:\n  - date: 2026-12-01\n    text: The first sentence <b>was</b> unclear.\n`
      )
    );
    const [en, zh] = readBrief("times", folder);
    expect(en!.earlier).toEqual([{version: 1, date: "2026-11-22"}]);
    expect(zh!.errata).toEqual([{date: "2026-12-01", text: "首句不清楚。"}]);
    expect(readText("earlier/defr-2024/times.v1.md")).toBe(FIRST["times.md"]);
    expect(errors()).toEqual([]);
  });

  it("stores each of several versions", async () => {
    await startNewVersion("times", ERRATUM, {...setting, folder});
    await startNewVersion(
      "times",
      {text: {en: "Again: a colon.", zh: "再次。"}, date: "2026-12-02"},
      {...setting, folder}
    );
    const [en] = readBrief("times", folder);
    expect(en!.earlier.map(({version}) => version)).toEqual([1, 2]);
    expect(en!.errata.at(-1)).toEqual({date: "2026-12-02", text: "Again: a colon."});
    await writeBriefs("data", "src", out, folder);
    expect(served("times.v2.html")).toContain("Superseded by version 3");
    expect(served("times.v1.html").match(/<li>Version \d, /g)).toEqual(["<li>Version 2, ", "<li>Version 3, "]);
    expect(errors()).toEqual([]);
  });

  it("continues after it was killed before the versions were raised, and overwrites nothing that differs", async () => {
    await startNewVersion("times", ERRATUM, {...setting, folder});
    const sums = readText("SHA256SUMS");
    for (const file of ["times.md", "times.zh.md"] as const) editText(file, () => FIRST[file]);
    await startNewVersion("times", ERRATUM, {...setting, folder});
    expect(readText("SHA256SUMS")).toBe(sums);
    expect(errors()).toEqual([]);
    for (const file of ["times.md", "times.zh.md"] as const) editText(file, () => FIRST[file]);
    editText("earlier/defr-2024/times.v1.html", () => "another");
    await expect(startNewVersion("times", ERRATUM, {...setting, folder})).rejects.toThrow(
      "it was published with other bytes"
    );
    expect(readText("earlier/defr-2024/times.v1.html")).toBe("another");
    expect(readText("times.md")).toBe(FIRST["times.md"]);
  });

  it("refuses a language without a description, an older date, and a brief that does not build", async () => {
    const start = (erratum: typeof ERRATUM) => startNewVersion("times", erratum, {...setting, folder});
    await expect(start({...ERRATUM, text: {...ERRATUM.text, zh: ""}})).rejects.toThrow(
      "missing description of the change in"
    );
    await expect(start({...ERRATUM, date: "2026-11-01"})).rejects.toThrow("invalid date 2026-11-01");
    editText("times.md", (text) => text.replace("{{fell", "{{rose"));
    await expect(start(ERRATUM)).rejects.toThrow('expected "rose"');
    expect(readdirSync(folder).sort()).toEqual(["times.md", "times.zh.md"]);
  });
});
