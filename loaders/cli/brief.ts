import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rm, stat} from "node:fs/promises";
import {basename, join} from "node:path";
import {versionPath} from "../../src/lib/briefs/brief.js";
import {DataError} from "../../src/lib/contract/data-error.js";
import {LANGUAGES, toLanguage} from "../../src/lib/language/language.js";
import {withDataLock} from "../files/lock.js";
import {temporaryPath} from "../files/temporary-files.js";
import {finishFiles, writeFilesTogether} from "../files/write-files-together.js";
import {writeWholeFile} from "../files/write-whole-file.js";
import type {BuiltBrief} from "../site/briefs/build-brief.js";
import {buildVersions} from "../site/briefs/build-brief.js";
import {BRIEF_NAME} from "../site/briefs/parse-brief.js";
import {briefsFolder, listBriefs} from "../site/briefs/read-brief.js";
import {renderPdfs} from "../site/briefs/render-pdf.js";
import {writeBrief} from "../site/briefs/write-briefs.js";
import {readSiteData} from "../site/data/read-site-data.js";
import {assertDay} from "../store/read-snapshot.js";
import {listVintages, readVintage} from "../store/vintages.js";
import {notebookBrief} from "./brief-from-notebook.js";
import type {CommandContext} from "./run-command.js";

interface BriefOptions {
  all?: boolean;
  format: string;
  lang?: string;
  out: string;
}

/**
 * Writes one brief, or all, in each of its languages below a folder, as PDF or as HTML, and names the files on standard
 * output. `NAME.v1` is one version, a name alone the newest, and `--all` every version of every brief.
 *
 * Throws TypeError without a name or `--all`, and for an unknown format or language; DataError where a sentence no longer
 * holds in the data.
 * @example prf brief corridor-speeds --out pdf
 */
export async function brief(
  [name]: [string | undefined],
  options: BriefOptions,
  {data}: CommandContext
): Promise<void> {
  const {all = false, format, lang, out} = options;
  if ((name === undefined) !== all) throw new TypeError("missing name of a brief; give one, or --all for every brief");
  if (!["pdf", "html"].includes(format)) throw new TypeError(`unknown format "${format}"; known are pdf, html`);
  if (lang !== undefined && toLanguage(lang) === null)
    throw new TypeError(`unknown language "${lang}"; known are ${LANGUAGES.join(", ")}`);
  const newest: BuiltBrief[] = [];
  const earlier: BuiltBrief[] = [];
  const isChosen = (built: BuiltBrief) => lang === undefined || built.brief.lang === lang;
  for (const each of name === undefined ? listBriefs(briefsFolder(data)) : [name]) {
    const versions = await buildVersions(each, {data, root: "src", all});
    newest.push(...versions.newest.filter(isChosen));
    earlier.push(...versions.earlier.filter(isChosen));
  }
  if (newest.length + earlier.length === 0)
    throw new DataError(
      name === undefined && lang === undefined
        ? `missing briefs in ${briefsFolder(data)}; start one with \`prf new brief\``
        : `missing text in "${lang}" of ${name ?? "every brief"}; leave out --lang to write every language`
    );
  if (format === "html") {
    for (const each of newest) await writePage(each);
    for (const each of earlier) await write(`${versionPath(each.brief)}.html`, each.page);
    return;
  }
  await renderPdfs([...newest, ...earlier], (each, pdf) => write(`${versionPath(each.brief)}.pdf`, Buffer.from(pdf)));

  /** Writes a page with its pictures, citations and rows; each file is complete before it gets its name. */
  async function writePage(built: BuiltBrief): Promise<void> {
    await mkdir(out, {recursive: true});
    const {path: stage, release} = temporaryPath(join(out, "brief"));
    try {
      await writeBrief(built, stage);
      for (const path of await readdir(stage, {recursive: true}))
        if ((await stat(join(stage, path))).isFile())
          writeWholeFile(join(out, path), await readFile(join(stage, path)));
    } finally {
      await rm(stage, {recursive: true, force: true});
      release();
    }
    process.stdout.write(`${join(out, versionPath(built.brief))}.html\n`);
  }

  async function write(path: string, bytes: Buffer | string): Promise<void> {
    const file = join(out, path);
    writeWholeFile(file, bytes);
    process.stdout.write(`${file}\n`);
  }
}

/**
 * Starts a brief: writes `data/briefs/NAME.md` and `NAME.zh.md` with front matter and one bound sentence, or with the words and
 * measures of a notebook (`notebookBrief`).
 *
 * Throws TypeError for an invalid name; DataError for an invalid date, an unknown vintage, and where a file of that name
 * exists: it is never overwritten.
 * @example prf new brief border-times --vintage defr-2024
 */
export async function newBrief(
  [name]: [string],
  {vintage: chosen, date, fromNotebook}: {vintage?: string; date?: string; fromNotebook?: string},
  {data}: CommandContext
): Promise<void> {
  if (!BRIEF_NAME.test(name))
    throw new TypeError(`invalid name "${name}"; expected lower-case letters, digits and "-"`);
  const day = date ?? new Date().toISOString().slice(0, 10);
  assertDay(day);
  const vintage = chosen ?? newestReview(data);
  readVintage(data, vintage);
  const folder = briefsFolder(data);
  finishFiles(folder);
  const made = fromNotebook === undefined ? null : notebookBrief(fromNotebook, await readSiteData(data, vintage), day);
  const files = [
    [join(folder, `${name}.md`), made?.en ?? START.en],
    [join(folder, `${name}.zh.md`), made?.zh ?? START.zh]
  ] as const;
  const existing = files.map(([file]) => file).find((file) => existsSync(file));
  if (existing !== undefined)
    throw new DataError(`invalid name "${name}": ${existing} already exists; choose another name`, {source: existing});
  const fill = (text: string) => text.replace("VINTAGE", vintage).replace("DATE", day);
  await withDataLock(data, "briefs", async () =>
    writeFilesTogether(folder, Object.fromEntries(files.map(([file, text]) => [basename(file), fill(text)])))
  );
  for (const [file] of files) process.stdout.write(`${file}\n`);
  for (const part of made?.left_out ?? []) process.stderr.write(`left out ${part}\n`);
}

/** The vintage frozen for the newest review, `current` without one. */
function newestReview(data: string): string {
  return (
    listVintages(data)
      .filter((name) => /^defr-\d{4}$/.test(name))
      .at(-1) ?? "current"
  );
}

const START = {
  en: `---
title: "A title that states the finding"
description: "The finding in one sentence."
vintage: VINTAGE
date: DATE
---

The average time to clear a border by road {{change TRP-OP1 road-hours baseline 2022}}.

## First section

\`\`\`static table TRP-OP1 road-hours areas=CAREC,KAZ,UZB id=hours
Hours to clear a border by road
\`\`\`

{{table hours}} gives the figures.
`,
  zh: `---
title: "说明所见内容的标题"
description: "一句话的答案。"
vintage: VINTAGE
date: DATE
---

公路平均过境时间{{change TRP-OP1 road-hours baseline 2022}}。

## 一节

\`\`\`static table TRP-OP1 road-hours areas=CAREC,KAZ,UZB id=hours
公路过境时间，小时
\`\`\`

数字见{{table hours}}。
`
};
