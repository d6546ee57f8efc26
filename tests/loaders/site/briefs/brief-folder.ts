import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {checkBriefs} from "../../../../loaders/site/briefs/check-briefs.js";

/** The first version of a brief, by file. */
export const FIRST = {
  "times.md": `---
# A comment of the analyst.
title: "Times (fixture)"
description: "In {{value TRP-OP1 road-hours 2022}}."
vintage: defr-2024
date: 2026-11-22
---

The time {{fell TRP-OP1 road-hours baseline 2022}}, says the first version.

\`\`\`static trend TRP-OP1 road-hours id=hours baseline=yes
Hours
\`\`\`
`,
  "times.zh.md": `---
title: "时间（测试）"
description: "简短。"
vintage: defr-2024
date: 2026-11-22
---

时间{{fell TRP-OP1 road-hours baseline 2022}}，第一版如是说。
`
};
/** A correction of the first version. */
export const ERRATUM = {text: {en: "The first sentence <b>was</b> unclear.", zh: "首句不清楚。"}, date: "2026-12-01"};
export const setting = {data: "data", root: "src"};

/** The folder of the briefs, and that of the built site; `startBriefs` makes both. */
export let folder: string;
export let out: string;

/** Makes folders with a brief in two languages. */
export function startBriefs(): void {
  folder = mkdtempSync(join(tmpdir(), "prf-briefs-"));
  out = mkdtempSync(join(tmpdir(), "prf-briefs-out-"));
  for (const [file, text] of Object.entries(FIRST)) writeFileSync(join(folder, file), text);
}
/** The text of a file of the briefs. */
export const readText = (path: string) => readFileSync(join(folder, path), "utf8");
/** Changes a file of the briefs. */
export const editText = (path: string, change: (text: string) => string) =>
  writeFileSync(join(folder, path), change(readText(path)));
/** What the check of the briefs finds. */
export const errors = () => checkBriefs(folder).flatMap((finding) => finding.errors);
/** A file of the built site. */
export const served = (path: string) => readFileSync(join(out, "briefs/defr-2024", path), "utf8");
export const removeFolders = () => {
  for (const each of [folder, out]) rmSync(each, {recursive: true, force: true});
};
