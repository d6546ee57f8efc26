import type {Token} from "markdown-it";
import type {Brief} from "../../../src/lib/briefs/brief.js";
import type {BriefFacts} from "../../../src/lib/briefs/find-figure.js";
import {helperRows, helperText} from "../../../src/lib/briefs/helper-text.js";
import {parseHelper} from "../../../src/lib/briefs/parse-helper.js";
import {findTypedNumber, HELPER} from "../../../src/lib/briefs/sentences.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import type {ValueRow} from "../../../src/lib/contract/tables.js";
import {addDataTexts} from "../../../src/lib/language/local-name.js";
import {newestFigures} from "../../../src/lib/releases/releases.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {oneLine} from "../../../src/lib/text/escape-text.js";
import {readMeta} from "../../store/read-snapshot.js";
import {readVintageReleases} from "../../store/vintages.js";
import {keptTables, readSiteData} from "../data/read-site-data.js";
import {keptTexts} from "../language/read-messages.js";
import {type BriefDocument, briefError, type NumberedBlock} from "./parse-markdown.js";

const CAPTIONS = {
  en: {figure: "Figure", table: "Table"},
  zh: {figure: "图", table: "表"},
  ru: {figure: "Рис.", table: "Табл."}
};

/**
 * Returns a brief with the helpers of its title and description replaced by their words, and the data of the vintages and
 * releases that it names.
 *
 * Throws DataError where a vintage cannot be read, and as `bindFrontMatter` does.
 */
export async function bindBrief(raw: Brief, data: string): Promise<{brief: Brief; facts: BriefFacts}> {
  for (const texts of await keptTexts(data)) addDataTexts(texts);
  const own = await readSiteData(data, raw.vintage);
  const read = new Map([[raw.vintage, own]]);
  for (const name of raw.compares) read.set(name, await readCompared(data, name, own));
  const facts: BriefFacts = {lang: raw.lang, vintage: raw.vintage, of: read};
  return {brief: bindFrontMatter(raw, (helper) => helperText(parseHelper(helper), facts)), facts};
}

/**
 * Replaces every helper of a parsed brief by its words, or by a link to a chart or table, and returns the rows of the values
 * table behind them, in the order of the text.
 *
 * Throws DataError, with file, line and sentence, where a statement does not hold in the data.
 */
export function bindDocument({runs, blocks}: BriefDocument, brief: Brief, facts: BriefFacts): ValueRow[] {
  return runs.flatMap((run) =>
    run.helpers.flatMap(({token, offset}) => {
      const helper = token.content;
      try {
        return bindHelper(token, blocks, facts);
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        throw briefError(brief, {...run, offset}, `{{${helper}}}: ${error.message}`, error);
      }
    })
  );
}

/** Returns what a chart or table is called in text: "Figure 1". */
export function blockLabel({fence, number}: NumberedBlock, lang: Brief["lang"]): string {
  return `${CAPTIONS[lang][fence.kind]}${lang === "zh" ? "" : " "}${number}`;
}

/**
 * Returns a brief whose title and description have every `{{helper}}` replaced by its words: they are cited, listed and
 * shown on the social card, and like a sentence they hold no typed figure.
 *
 * `words` answers for one helper. Throws DataError that names the brief and the field of its front matter.
 * @example bindFrontMatter(brief, (helper) => helperText(parseHelper(helper), facts)).description // "Trucks got 1.2 km/h faster …"
 */
export function bindFrontMatter(brief: Brief, words: (helper: string) => string): Brief {
  const bind = (field: "title" | "description") => {
    const text = brief[field];
    const fail = (message: string, cause?: unknown) =>
      new DataError(
        `invalid ${field} of ${brief.file}: ${message}\n  in “${text}”; correct it, or check what changed in the data`,
        {source: brief.file, field, value: text},
        {cause}
      );
    const typed = findTypedNumber(text, brief.plain);
    if (typed !== null) throw fail(`typed number "${typed.number}"; bind it with {{value …}}`);
    return text.replace(HELPER, (whole, helper: string) => {
      try {
        return words(helper);
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        throw fail(`${whole}: ${error.message}`, error);
      }
    });
  };
  return {...brief, title: bind("title"), description: bind("description")};
}

/**
 * Returns the values that can be computed from one publisher's release alone, with the framework and reference tables of a
 * brief's own vintage. Values carry the snapshot's name as their vintage.
 *
 * In: the name of a stored snapshot, `weo/2021-10-12`; it may be newer than the vintage. Rows that the snapshot repeats from
 * an earlier release are left out, and so are reported values.
 * Throws DataError where the snapshot is not stored or was edited.
 * @example (await readReleaseData("data", "weo/2021-10-12", own)).tables.values.find(({area, year}) => area === "TKM" && year === 2016)?.value // -4.678
 */
export async function readReleaseData(dataDir: string, snapshot: string, own: SiteData): Promise<SiteData> {
  const [source, name] = snapshot.split("/") as [string, string];
  const vintage = {...own.vintage, name: snapshot, title: snapshot, snapshots: {[source]: name}};
  const held = await readVintageReleases(dataDir, vintage);
  const release = held.find(({snapshots}) => snapshots.includes(snapshot));
  if (release === undefined)
    throw new DataError(`missing figures in snapshot ${snapshot}: all of them repeat an earlier release`);
  const {at_endorsement: _, ...rest} = own.inputs;
  const releases = [release];
  const inputs = {...rest, vintage: snapshot, observations: newestFigures(releases), releases, reported: []};
  const {tables, checked} = keptTables(inputs);
  const metas = [readMeta(dataDir, source, name)];
  return {vintage, inputs, tables, checked, snapshots: metas, value_snapshots: metas};
}

function bindHelper(token: Token, blocks: readonly NumberedBlock[], facts: BriefFacts): ValueRow[] {
  const call = parseHelper(token.content);
  if (call.verb === "figure" || call.verb === "table") {
    const name = call.sides[0]!.words[0] ?? "";
    const block = blocks.find(({fence, side}) => fence.kind === call.verb && side.options.id === name);
    if (block === undefined) throw new DataError(`unknown ${call.verb} "${name}"; give its fence id=${name}`);
    token.type = "block_link";
    const label = blockLabel(block, facts.lang);
    // In Russian the abbreviation is small within a sentence: (рис. 1).
    token.content = facts.lang === "ru" ? label.toLowerCase() : label;
    token.meta = {id: block.id};
    return [];
  }
  token.type = "text";
  token.content = oneLine(helperText(call, facts));
  return helperRows(call, facts);
}

/** Each release is computed once in a process for a vintage: both languages of a brief use it. */
const releases = new WeakMap<SiteData, Map<string, Promise<SiteData>>>();

function readCompared(data: string, name: string, own: SiteData): Promise<SiteData> {
  if (!name.includes("/")) return readSiteData(data, name);
  const known = releases.get(own) ?? new Map<string, Promise<SiteData>>();
  releases.set(own, known);
  const read = known.get(name) ?? readReleaseData(data, name, own);
  known.set(name, read);
  return read;
}
