import {createHash} from "node:crypto";
import {rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {checkBriefs} from "../../../../loaders/site/briefs/check-briefs.js";
import {publishBriefs, startNewVersion} from "../../../../loaders/site/briefs/publish-brief.js";
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
  setting,
  startBriefs
} from "./brief-folder.js";

describe("checkBriefs(folder)", () => {
  beforeEach(() => {
    startBriefs();
    return removeFolders;
  });

  it("finds an erratum whose earlier version is not stored; so does a build", async () => {
    for (const file of ["times.md", "times.zh.md"])
      editText(file, (text) =>
        text.replace("\n---\n", '\nversion: 2\nerrata:\n  - {date: 2026-11-22, text: "x"}\n---\n')
      );
    expect(errors()).toEqual([
      expect.stringMatching(/^missing version 1 of .*times\.md.*`prf new erratum times`, which stores/)
    ]);
    await expect(writeBriefs("data", "src", out, folder)).rejects.toThrow("missing version 1");
  });

  it("finds a stored text, page or picture that was changed, is missing, or has no digest; so does a build", async () => {
    await startNewVersion("times", ERRATUM, {...setting, folder});
    const stored = (file: string) => `earlier/defr-2024/${file}`;
    for (const file of ["times.v1.md", "times.v1.html", "times.v1.figure-1.csv"]) {
      const text = readText(stored(file));
      editText(stored(file), (old) => `${old} `);
      expect(errors()).toContainEqual(expect.stringMatching(/^mismatched sha256 of .*an earlier version stays/));
      await expect(writeBriefs("data", "src", out, folder)).rejects.toThrow("mismatched sha256");
      editText(stored(file), () => text);
    }
    expect(errors()).toEqual([]);
    writeFileSync(join(folder, stored("times.v1.more.csv")), "a\n");
    expect(errors()).toContainEqual(expect.stringMatching(/^missing digest of .*times\.v1\.more\.csv/));
    rmSync(join(folder, stored("times.v1.more.csv")));
    rmSync(join(folder, stored("times.v1.zh.html")));
    expect(errors()).toContainEqual(expect.stringMatching(/^missing .*times\.v1\.zh\.html, which was published/));
  });

  it("finds an earlier erratum that a later version changes", async () => {
    await startNewVersion("times", ERRATUM, {...setting, folder});
    await startNewVersion("times", {...ERRATUM, date: "2026-12-02"}, {...setting, folder});
    editText("times.md", (text) => text.replace("was</b> unclear", "is</b> unclear"));
    expect(errors()).toEqual([expect.stringMatching(/^mismatched errata of .*times\.v2\.md/)]);
  });

  it("finds a published text that was changed without an erratum, and accepts it after one", async () => {
    publishBriefs(["times"], folder);
    expect(errors()).toEqual([]);
    editText("times.md", (text) => text.replace("says", "writes"));
    expect(errors()).toEqual([expect.stringMatching(/^mismatched sha256 of .*times\.md: its text is published/)]);
    expect(() => publishBriefs(["times"], folder)).toThrow("mismatched sha256");
    await expect(startNewVersion("times", ERRATUM, {...setting, folder})).rejects.toThrow("mismatched sha256");
    writeFileSync(join(folder, "times.md"), FIRST["times.md"]);
    await startNewVersion("times", ERRATUM, {...setting, folder});
    editText("times.md", (text) => text.replace("says", "writes"));
    publishBriefs(["times"], folder);
    expect(errors()).toEqual([]);
  });
});

describe("published.csv", () => {
  beforeEach(startBriefs);
  afterEach(removeFolders);

  it("names a digest that was removed together with an edit of its brief", async () => {
    publishBriefs(["times"], folder);
    editText("SHA256SUMS", (text) => text.replace(/^.* {2}times\.md\n/m, ""));
    editText("times.md", (text) => text.replace("says", "writes"));
    const missing =
      /^missing digest of .*times\.md in .*SHA256SUMS: it is version 1 of brief times \(en\), which published\.csv lists as published/;
    expect(errors()).toEqual([expect.stringMatching(missing)]);
    expect(() => publishBriefs(["times"], folder)).toThrow("missing digest of");
    await expect(startNewVersion("times", ERRATUM, {...setting, folder})).rejects.toThrow("missing digest of");
  });

  it("names a digest that was changed to fit an edit, and a brief that was removed", () => {
    publishBriefs(["times"], folder);
    const digest = (text: string) => createHash("sha256").update(text).digest("hex");
    const [before] = [digest(readText("times.md"))];
    editText("times.md", (text) => text.replace("says", "writes"));
    editText("SHA256SUMS", (text) => text.replace(before, digest(readText("times.md"))));
    expect(errors()).toEqual([
      expect.stringMatching(/^mismatched digest of .*times\.md .*with another text; restore both/)
    ]);
    rmSync(join(folder, "times.md"));
    expect(errors()).toContainEqual(expect.stringMatching(/^missing version 1 of brief times \(en\)/));
  });

  it("checks a stored earlier version, and accepts the next one", async () => {
    publishBriefs(["times"], folder);
    await startNewVersion("times", ERRATUM, {...setting, folder});
    publishBriefs(["times"], folder);
    expect(errors()).toEqual([]);
    expect(
      readText("published.csv")
        .split("\n")
        .map((row) => row.slice(0, 10))
    ).toEqual(["brief,lang", "times,en,1", "times,en,2", "times,zh,1", "times,zh,2", ""]);
    editText("SHA256SUMS", (text) => text.replace(/^.*times\.v1\.md\n/m, ""));
    expect(errors()).toContainEqual(expect.stringMatching(/^missing digest of .*earlier\/defr-2024\/times\.v1\.md/));
  });
});

describe("the briefs of this project", () => {
  it("are unchanged since publication, earlier versions included", () => {
    expect(checkBriefs("data/briefs").flatMap((finding) => finding.errors)).toEqual([]);
  });
});
