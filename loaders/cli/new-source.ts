import {toCsvCell} from "../../src/lib/text/escape-text.js";
import {sources} from "../sources/registry.js";
import {addAfter, fillTemplate, printNextSteps, register, toCamelCase, writeNewFiles} from "./new-files.js";
import type {CommandContext} from "./run-command.js";

/** As the store and `prf check` name a source's folder; a variable of the environment is named for it too. */
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Words of TypeScript that no constant can be named, and ids that the tables use for something else. */
const TAKEN = new Set(
  (
    "break case catch class const continue default delete do else enum export extends false finally for " +
    "function if import in new null return super switch this throw true try typeof var void while with yield " +
    "let static await z row rows reported sources"
  ).split(" ")
);
const REGISTRY = "loaders/sources/registry.ts";

/** The facts of a source; none has a value that could be guessed. */
interface SourceFacts {
  title?: string;
  publisher?: string;
  address?: string;
  licence?: string;
  series?: string;
  nameEn?: string;
  nameZh?: string;
  unit?: string;
  min?: string;
  max?: string;
  days?: string;
}

const FACTS: Readonly<Record<keyof SourceFacts, string>> = {
  title: '--title "Gender data"',
  publisher: '--publisher "Name of the publisher"',
  address: "--address https://data.example.org/api/gender.csv",
  licence: '--licence "CC BY 4.0"',
  series: "--series GDI.SCORE",
  nameEn: '--name-en "Name of the series"',
  nameZh: "--name-zh 指标名称",
  unit: "--unit score",
  min: "--min 0",
  max: "--max 1",
  days: "--days 400"
};

/**
 * `prf new source NAME`: writes a source that reads one series as CSV (country, year, value), its test with a server on
 * loopback, its line in the registry, its series with bounds, its calendar, its address and its licence in the docs. Names the
 * files on standard output, and what is left to do on standard error.
 *
 * Throws TypeError for an invalid or taken name and for missing or invalid facts, all at once; DataError where a file exists.
 * Nothing is written then.
 * @example prf new source gdi --title "Gender data" --publisher … --address https://… --licence "CC BY 4.0" --series GDI.SCORE …
 */
export async function newSource([id]: [string], facts: SourceFacts, {data}: CommandContext): Promise<void> {
  if (!ID.test(id) || TAKEN.has(id))
    throw new TypeError(
      `invalid name "${id}" of a source; expected lower-case letters, digits and "-", as in "gdi", and no word of TypeScript`
    );
  if (sources.some((source) => source.id === id))
    throw new TypeError(`invalid name "${id}": ${REGISTRY} has that source already; choose another name`);
  const known = checkFacts(facts, `prf new source ${id}`);
  const name = toCamelCase(id);
  const variable = `PRF_${id.toUpperCase().replaceAll("-", "_")}_URL`;
  const at = known.address.lastIndexOf("/");
  const [base, file] = [known.address.slice(0, at), known.address.slice(at + 1)];
  const quote = (text: string) => JSON.stringify(text);
  const title = quote(known.title);
  const days_reason = `expected again after at most ${known.days} days, as its publisher announces it`;
  const values = {
    id,
    name,
    variable,
    title,
    title_comment: known.title,
    base: quote(base),
    file: quote(file),
    path: quote(`/${file}`),
    series: quote(known.series),
    unit: quote(known.unit),
    publisher: quote(known.publisher),
    licence: quote(known.licence),
    citation: quote(`${known.publisher}, ${known.title}`),
    days: known.days,
    days_reason: quote(days_reason),
    figure: known.max
  };
  const bounds_reason = `a ${known.unit} below ${known.min} or above ${known.max} is a figure of another unit or a misread column`;
  const {series, nameEn, nameZh, unit, min, max, days} = known;
  await writeNewFiles(
    {
      [`loaders/sources/${id}/${id}.ts`]: fillTemplate("source.txt", values),
      [`tests/loaders/sources/${id}/${id}.test.ts`]: fillTemplate("source-test.txt", values)
    },
    [
      {file: REGISTRY, edit: register(name, `./${id}/${id}.js`, "sources: Source[]")},
      {
        file: "data/reference/series.csv",
        edit: addAfter(/./, toLine([id, series, nameEn, nameZh, unit, min, max, bounds_reason, null]))
      },
      {file: "data/reference/calendars.csv", edit: addAfter(/./, toLine([id, "*", days, days_reason]))},
      {
        file: "docs/operations.md",
        edit: addAfter(/^\| `PRF_[A-Z_]+_URL` \|/, `| \`${variable}\` | \`${base}\` |`)
      },
      {
        file: "docs/data-licences.md",
        edit: addAfter(/^\| `[a-z-]+` \|/, `| \`${id}\` | ${known.publisher} | ${known.licence} | credit |`)
      }
    ],
    data
  );
  printNextSteps("prf new source", [
    `change COLUMNS and readRows in loaders/sources/${id}/${id}.ts to the form of the publisher's file, and the test with it`,
    `npm run format && npx vitest run tests/loaders/sources/${id} tests/house`,
    `npm run -s prf -- refresh ${id}    # or: prf refresh ${id} --from FILE --date DAY`,
    "npm run check; docs/recipes/source.md has the rest"
  ]);
}

/** Returns the facts, none of them missing. Throws TypeError that names all that are wrong. */
function checkFacts(facts: SourceFacts, command: string): Record<keyof SourceFacts, string> {
  const keys = Object.keys(FACTS) as (keyof SourceFacts)[];
  const missing = keys.filter((key) => !facts[key]?.trim());
  if (missing.length > 0)
    throw new TypeError(
      `missing facts of the source; nothing is guessed. Add to ${command}: ${missing.map((key) => FACTS[key]).join(" ")}`
    );
  const known = Object.fromEntries(keys.map((key) => [key, facts[key]!.trim()])) as Record<keyof SourceFacts, string>;
  for (const key of ["min", "max", "days"] as const)
    if (!/^-?\d+(\.\d+)?$/.test(known[key]))
      throw new TypeError(`invalid --${key} "${known[key]}"; expected a number, as in ${FACTS[key]}`);
  if (Number(known.min) >= Number(known.max))
    throw new TypeError(`invalid --max "${known.max}"; expected a number above --min ${known.min}`);
  if (!/^[1-9]\d*$/.test(known.days))
    throw new TypeError(`invalid --days "${known.days}"; expected whole days after which the figures are old`);
  if (!/^https?:\/\/[^/\s?#"]+(\/[^/\s?#"]+)+$/.test(known.address))
    throw new TypeError(`invalid --address "${known.address}"; expected the address of a file, as in ${FACTS.address}`);
  if (!/^[\w.-]+$/.test(known.series))
    throw new TypeError(`invalid --series "${known.series}"; expected letters, digits, ".", "_" and "-"`);
  for (const key of keys)
    if (/[\n|*]/.test(known[key]))
      throw new TypeError(
        `invalid value "${known[key]}"; it is in tables and comments: leave out line ends, "|" and "*"`
      );
  return known;
}

function toLine(cells: (string | null)[]): string {
  return cells.map((cell) => toCsvCell(cell ?? "")).join(",");
}
