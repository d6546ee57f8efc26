import {join} from "node:path";
import {TABLE_NAMES, TABLE_SPECS} from "../../src/lib/contract/table-specs.js";
import type {ColumnType, TableSpec} from "../../src/lib/contract/tables.js";
import {MIN_REPORTING_SHARE, MIN_WEIGHT_SHARE} from "../../src/lib/indicators/coverage.js";
import {METHOD_THRESHOLDS} from "../../src/lib/indicators/method-thresholds.js";
import {INDICATORS, METHODS} from "../../src/lib/indicators/registry.js";
import {CLOSE_TOLERANCE, REPRODUCED_TOLERANCE} from "../../src/lib/quality/check-baseline.js";
import {writeWholeFile} from "../files/write-whole-file.js";
import {TOOLKIT_DOCS} from "./toolkit-docs.js";

const PROGRESS = `## Progress

A measure is judged by what kind it is. Nothing here is the Development Effectiveness Review's own rule, which is not published where it
could be read; once it is known it is one small file in \`src/lib/progress\` among the others, with the same face.

| kind | rule |
| --- | --- |
| quantity, share, rating | linear schedule: the share of the way from baseline to target, over the share of the time that has passed |
| growth rate | the same by the level of the rate; never the growth of a rate |
| rank | places gained, of those to gain; never a growth rate |
| count | not begun, begun, met |
| yes/no | as it is |
| no target set (\`#\`) | direction and change a year; Statistics Canada's word for it beside |

- Change is measured within one series: from its own figure of the baseline's year. The published baseline stands beside it, \
with the status that it would give where that is another; it decides only where the series has no figure of that year and is the same reading, \
which a mean of ours is not. Where other members have a figure of the latest year, both means are taken over the members that have both, \
and the reason says so; two releases of a publisher are never compared.
- Forecasts never count as reached. A value counts for a milestone if its year is not after it.
- Once a target's year has come and it is not met, no status is better than \`accelerate\`.
- A lower bound (\`≥\`) is better than what it exceeds, and not comparable with anything else.
- Against the baseline a measure is \`improved\`, \`worsened\`, \`unchanged\`, \`not comparable\`, \
\`no figure held\` (a series that is not held here) or \`not reported\`; a result whose measures point in both directions is \`mixed\`. \
Every count uses these, and the parts add up.
- Statuses: \`achieved\`, \`on track\`, \`accelerate\`, \`off track\`, \`moving away\`, \`no target set\`, \`baseline only\`, \`no data\`, \`not applicable\`.

Beside the status stands what the other published rules would say, and how far the value is from another status.

| rule | with a target | without |
| --- | --- | --- |
| linear schedule | (v − b)/(T − b) over the time passed (ESCAP's Current Status Index against time) | – |
| next milestone (EU OPSYS) | (v − b)/(next target − b); its color limits are not published | – |
| Statistics Canada, Open SDG 2.4 | growth rate achieved over growth rate needed | growth against 1.5% and 0.5% a year, \
less near a natural limit: substantial, moderate, negligible or negative progress, never “on track” |
| UN progress chart 2023 | value carried to the target's year at its growth rate, as a share of the way | growth against 2% and 0.5% a year |
| German weather symbols | mean change of five years carried to the target's year, \
the worst of several targets | five-year mean and last change; only where all five yearly changes exist |

The same numbers under each: border hours 12.2 (2017), 10.9 (2023), target 8.0 (2029): Statistics Canada 0.538, linear schedule 0.619, \
UN 0.586, OPSYS 0.542 against 9.8 in 2023.

Where a rule has no answer it gives none: growth rates do not exist from or to zero, across zero, for a target that equals the baseline, \
or of rates. Ranks have no growth rate.
`;

const TYPE_WORDS: Record<ColumnType, string> = {string: "text", int: "integer", float: "number", bool: "true/false"};

const INTRODUCTION = `# Data dictionary

The tables that pages, exports and downloads share. Written by \`npm run -s docs\` from \`src/lib/contract/table-specs.ts\`: change it there.

\`npm run -s prf -- export TABLE --format csv|json|arrow|parquet [--vintage NAME]\` writes any of them; \`--bom\` makes the CSV one that
Excel opens with Chinese intact, and [downloads](downloads.md#sdmx) describes \`values\` in SDMX. Missing is an empty cell in CSV
and null elsewhere; it is never 0. Dates are ISO text in every format.

| type | CSV and JSON | Arrow | Parquet |
| --- | --- | --- | --- |
| text | text | Utf8, dictionary-encoded | STRING |
| integer | number | Int32 | INT32 |
| number | number | Float64 | DOUBLE |
| true/false | \`true\`, \`false\` | Bool | BOOLEAN |

In CSV, text that a spreadsheet would run (it begins with \`=\`, \`+\`, \`-\` or \`@\`) has a leading \`'\`.
`;

const GLOSSARY = `## glossary

The terms that pages explain, one row per term; \`data/reference/glossary.csv\`, edited by hand and checked by \`prf check\`. It is not among the
tables of an export.

| column | type | may be missing | meaning |
| --- | --- | --- | --- |
| \`term\` | text |  | as it is written in English text: \`SWD\`, \`baseline\` |
| \`definition_en\` | text |  | one or two sentences |
| \`term_zh\`, \`definition_zh\` | text |  | the same in Chinese |
| \`term_ru\`, \`definition_ru\` | text | yes | the same in Russian; both or neither |
| \`source\` | text |  | whose term it is: a publisher, the framework, or the file that defines it |
`;

const TRANSLATIONS = `## translations

What the data says in Chinese and Russian beside the tables' own words; \`data/languages/<language>/<table>.csv\`, edited by hand and checked by
\`prf check\` against the English, figures included ([languages](languages.md)). They are not among the tables of an export.

| column | type | may be missing | meaning |
| --- | --- | --- | --- |
| \`english\` | text |  | the text as it stands in the data |
| \`text\` | text |  | the same in the language of the folder |
| \`source\` | text | yes | of a name: established, or a transliteration |

\`data/languages/ru/countries.csv\` has \`iso3\`, \`name\`, \`short\`, and the cases \`genitive\`, \`dative\`, \`instrumental\` and \`locative\` (with its
preposition), which a member has all of.
`;

const SECTOR_REPORTS = `## sector reports

The texts of a sector's annual report, one row per block of the document in its order; \`data/reported/reports/<sector>-<year>.csv\`, typed by
hand, checked by \`prf check\` and written as a document by \`prf report sector\` ([reporting](reporting.md#the-annual-sector-report)). They are not
among the tables of an export.

| column | type | may be missing | meaning |
| --- | --- | --- | --- |
| \`block\` | text |  | cover, title (one), abbreviation, section, heading, paragraph, item of a list, list or table that another file holds, \
result or indicator as the report words it |
| \`number\` | text | yes | as the document numbers it; of a section 1, 2, …; the abbreviation; of result and indicator the id of the result |
| \`content\` | text | yes | of a list: vision, enabler, output (passages.csv) or health pillars (health_pillars.csv); of a table: results \
(the sector's reported values) or deliverables (deliverables.csv) |
| \`subject\` | text | yes | of passages: what they are said of, as in passages.csv |
| \`text_en\` | text | yes | the English text; of a list or table its caption, if it has one |
| \`text_zh\` | text | yes | the Chinese text, quoted word for word where the document is Chinese |
| \`evidence\` | text |  | the document with page, paragraph or section |
`;

const LINKS = `## themes, SDG targets, dependencies, documents

What results have to do with other things, edited by hand in \`data/reference/\` and checked by \`prf check\`; none is among the tables of an export.
\`basis\` says who relates the two: \`framework\` (its own words), \`report\` (a sector's report) or \`ours\`, which pages mark as our reading.

| file | one row per | columns |
| --- | --- | --- |
| \`theme_measures.csv\` | theme and measure that belongs to it | \`theme\`, \`result\`, \`measure\` (empty: the result as a whole), \`basis\`, \
\`reason_en\`, \`words_zh\` (the framework's words it rests on, word for word), \`source\` (document and place); each theme in \`results.csv\` needs a row |
| \`theme_passages.csv\` | passage on a theme | \`theme\` (empty: all), \`text_en\`, \`text_zh\` (word for word), \`evidence\` |
| \`sdg_targets.csv\` | target of the Sustainable Development Goals that a measure speaks to | \`target\`, \`text_en\` (the words of A/RES/71/313) |
| \`sdg_measures.csv\` | measure and target, all of it our reading | \`result\`, \`measure\`, \`target\`, \`note_en\` (how far the two agree) |
| \`dependencies.csv\` | sector and what its results depend on | \`sector\`, \`depends_on\` (empty: other sectors, not named), \`result\` (whose row \
names it), \`basis\`, \`text_en\`, \`text_zh\` (word for word), \`evidence\` |
| \`documents.csv\` | document that a sector or theme works by | \`document\` (id), \`sector\` and \`theme\` (both empty: the whole program), \
titles, \`publisher\`, \
\`year\`, \`kind\`, \`decided\` (by whom and when), \`own_framework\` (as paragraph 2 has it), \`cited_in\`, \`held_as\`, \
\`address\` (only as a source document gives it) |
| \`document_results.csv\` | document and result that it bears on | \`document\`, \`result\`, \`basis\`, \`reason_en\`, \`evidence\` (needed unless \`ours\`) |
`;

/** The pages of docs/ that are written from code, and what writes them. */
export const GENERATED_DOCS = {"data-dictionary.md": dataDictionary, "methods.md": methodsPage} as const;

/** Writes every generated page of docs/ into the folder. @example writeDocs("docs") */
export function writeDocs(folder: string): void {
  for (const [name, text] of Object.entries(GENERATED_DOCS)) writeWholeFile(join(folder, name), text());
}

if (process.argv[1]?.endsWith("write-docs.ts")) {
  writeDocs("docs");
  for (const [name, text] of Object.entries(TOOLKIT_DOCS)) writeWholeFile(join("docs", name), await text());
}

/**
 * Returns docs/data-dictionary.md: every table of the contract with its grain and columns.
 *
 * @example writeFile("docs/data-dictionary.md", dataDictionary())
 */
function dataDictionary(): string {
  return `${INTRODUCTION}\n${TABLE_NAMES.map((name) => tableSection(TABLE_SPECS[name])).join("\n")}\n${GLOSSARY}\n${TRANSLATIONS}\n${SECTOR_REPORTS}\n${LINKS}`;
}

function tableSection({name, grain, columns}: TableSpec): string {
  const rows = columns.map(
    ({name: column, type, unit, nullable, description}) =>
      `| \`${column}\` | ${TYPE_WORDS[type]} | ${unit ?? ""} | ${nullable ? "yes" : ""} | ${description.replaceAll("|", "\\|")} |`
  );
  return `## ${name}\n\n${grain}\n\n| column | type | unit | may be missing | meaning |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

/**
 * Returns docs/methods.md: each method of the registry with its formula and source, what each indicator uses, coverage, baseline
 * checks and progress with every threshold.
 *
 * @example writeFile("docs/methods.md", methodsPage())
 */
export function methodsPage(): string {
  return [
    "# Methods\n\nWritten by `npm run -s docs` from the code that computes: change it in `src/lib/indicators`, " +
      "`src/lib/indicators/methods.ts` and `src/lib/progress`.\n",
    "## How each value is made\n",
    ...METHODS.map(
      ({id, title, text, formula, source}) =>
        `### ${title}\n\n\`${id}\`\n\n${text}\n\n    ${formula}\n\nSource: ${source}\n`
    ),
    "## Which indicator uses what\n",
    indicatorTable(),
    coverageText(),
    PROGRESS,
    thresholdTable()
  ].join("\n");
}

function indicatorTable(): string {
  const rows = INDICATORS.map(
    ({result, measures, methods, inputs, extras = []}) =>
      `| ${result} | ${measures.join(", ")}${
        extras.length > 0 ? `; beside them ${extras.map(({measure}) => measure).join(", ")}` : ""
      } | ${methods.map(({id}) => `\`${id}\``).join(", ")} | ${inputs.map((input) => `\`${input}\``).join(", ")} |`
  );
  return `| result | measures | methods | series |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n| all others | as the framework \
lists them | \`reported\`, \`reported-count\` | \`data/reported\` |\n`;
}

function coverageText(): string {
  return `## Releases

A computation takes all its figures from one release of a publisher: a regional value from the newest in which coverage suffices, \
a member's own from the newest that has all its parts. Every value names the release. \
So shares are never weighted or divided by figures of another release, which would be numbers that nobody published. \
Where two publishers meet, the newest release of the first is taken with the release of the second that came out first on or after \
its last day (then later ones, then earlier ones, the nearest first), and both are named. \
Files without the publisher's date are known to have come out between two days (\`2023-06-01..2024-06-30\`) and are combined with nothing else. \
Forecasts are taken only from the newest release that has the year. Where no release suffices there is no value, and the row says why.

## Coverage

A regional value needs members with at least ${Math.round(MIN_WEIGHT_SHARE * 100)}% of the weight (GDP, generation), \
as the World Bank's own aggregates do, and at least ${MIN_REPORTING_SHARE * 100}% of the members. Below that the row stays, \
without a value, and says who reported. Where a member has no weight of the year, \
the weights of all are taken from the last year of the same release that is common to all, for coverage alone: \
one old weight beside new ones would shrink as they grow. Nothing is filled in or carried forward.

## Flags

A figure that is at least a factor times both neighboring years, or at most that part of both, is flagged as an outlier and stays as published; \
the factors and their reasons are in \`data/reference/outlier_rules.csv\`. Where a publisher's own pages disagree, \
\`data/reference/contradictions.csv\` says what was taken and why, and the figure carries the flag. \
A member's value that falls to exactly 0 within one year, from \`least\` in \`data/reference/zero_rules.csv\` or more, \
is flagged and stays. The flags stand under the figures of the result, on the member's page and, of speeds, on \`/corridors\`.

## Baseline checks

Each number that the framework publishes is compared with the same figure from the series of a vintage. \`reproduced\`: \
within ${REPRODUCED_TOLERANCE * 100}%; \`close\`: within ${CLOSE_TOLERANCE * 100}%; counts and ranks exactly; \
a bound such as \`<1%\` by any reading of the baseline's year, and the reason gives them all. \`not reproducible\`: no series can give it, \
such as the publisher's own means over trips (CPMM) and what committees count.
`;
}

function thresholdTable(): string {
  const rows = METHOD_THRESHOLDS.map(
    ({name, value, decides, source}) => `| \`${name}\` | ${value} | ${decides} | ${source} |`
  );
  return `### Thresholds\n\n| name | value | what it decides | source |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}
