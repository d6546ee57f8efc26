import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {isDeepStrictEqual} from "node:util";
import {assertNoErrors, DataError} from "../../src/lib/contract/data-error.js";
import type {Inputs} from "../../src/lib/contract/indicator.js";
import type {LineageRow, ValueRow} from "../../src/lib/contract/tables.js";
import {decodeUtf8} from "../csv/decode-utf8.js";
import {quoteValue} from "../csv/read-csv.js";
import {listSnapshots, toSha256} from "../store/read-snapshot.js";
import {listVintages, readVintage, vintageFile} from "../store/vintages.js";
import {computePins, reportKey} from "./compute-pins.js";
import {type Pins, pinsFile, readFrozen, readPins} from "./pins.js";

/** What is pinned by digests, where its names are below the data folder, and what to do where one is not as it was. */
const SECTIONS = {
  snapshots: {
    folder: "snapshots",
    next: "a snapshot and its meta file are never edited: restore it from version control"
  },
  reported: {
    folder: "reported",
    next: "restore the row; a corrected figure is a new row with its own received_on"
  },
  amendments: {
    folder: "prf/amendments",
    next: "an amendment in force is not edited: restore it; a new decision is a new file"
  },
  edition: {folder: "prf", next: "an edition is never edited: restore it; a later decision is an amendment"},
  reference: {folder: "reference", next: "restore what the row said; names may change, what places a figure may not"},
  corrections: {
    folder: "",
    next: "restore the row of corrections.csv; a correction must stay as long as a vintage uses it"
  }
} as const;

interface Difference {
  key: string;
  what: "was edited" | "was removed" | "was added";
}

const say = (value: unknown) => (value === undefined ? "nothing" : quoteValue(value));

const toPlural = (what: Difference["what"]) => what.replace("was", "were");

/**
 * Returns what is wrong with the list of frozen vintages: one that is gone, pins that were edited or removed, one that
 * was never frozen by `prf freeze`, a snapshot that is gone, and `current` where it is missing.
 *
 * Reads no figures. An empty list is good.
 * @example await findIndexErrors("data") // []
 */
export async function findIndexErrors(dataDir: string): Promise<string[]> {
  const names = listVintages(dataDir);
  const frozen = await readFrozen(dataDir);
  const restore = "restore it from version control";
  const errors = names.includes("current") ? [] : [`missing ${vintageFile(dataDir, "current")}; ${restore}`];
  for (const {vintage, sha256} of frozen) {
    const pins = pinsFile(dataDir, vintage);
    if (!names.includes(vintage))
      errors.push(
        `missing vintage ${vintage}, which frozen.csv names: ${vintageFile(dataDir, vintage)} is gone; ${restore}`
      );
    if (!existsSync(pins)) errors.push(`missing pins of vintage ${vintage}: ${pins} is gone; ${restore}`);
    else if (toSha256(readFileSync(pins)) !== sha256)
      errors.push(`mismatched pins of vintage ${vintage}: ${pins} was edited after it was frozen; ${restore}`);
  }
  for (const name of names.filter((each) => each !== "current")) {
    if (!frozen.some(({vintage}) => vintage === name))
      errors.push(
        `unknown vintage ${name}: frozen.csv does not name it; \`prf freeze ${name} --again --reason "…"\` freezes ${vintageFile(dataDir, name)} as it is`
      );
    for (const [source, snapshot] of Object.entries(readVintage(dataDir, name).snapshots))
      if (!listSnapshots(dataDir, source).includes(snapshot))
        errors.push(`missing snapshot ${source}/${snapshot} of vintage ${name}; ${restore}`);
  }
  return errors;
}

/**
 * Throws DataError where a frozen vintage, or anything that it is made of, is not as it was when it was frozen, with what
 * changed; does nothing for one that pins nothing, as `current`.
 *
 * In: its inputs and the values and lineage that were computed from them.
 * @example await assertPinsUnchanged("data", inputs, computeTables(inputs))
 */
export async function assertPinsUnchanged(
  dataDir: string,
  inputs: Inputs,
  tables: {values: readonly ValueRow[]; lineage: readonly LineageRow[]}
): Promise<void> {
  const name = inputs.vintage;
  const pinned = readPins(dataDir, name);
  if (pinned === null) return;
  const lines = new Map(inputs.reported.map((row) => [reportKey(row), row.row]));
  const file = vintageFile(dataDir, name);
  const definition = JSON.parse(decodeUtf8(readFileSync(file), file)) as Pins["definition"];
  const moved = findChangedPins(
    dataDir,
    name,
    pinned,
    await computePins(dataDir, definition, inputs, tables, pinned),
    lines
  );
  if (moved.length === 1) throw new DataError(moved[0]!, {source: file});
  assertNoErrors(moved, `vintage ${name}`);
}

/**
 * Returns what is no longer as it was when a vintage was frozen, each with the next step; an empty list where it has not moved.
 *
 * Values are only named where nothing that they are made of has moved: then it is the code that gives others. `lines` says
 * on which line a reported row stands.
 * @example findChangedPins("data", "defr-2024", pinned, pinsNow) // []
 */
function findChangedPins(
  dataDir: string,
  name: string,
  pinned: Pins,
  now: Pins,
  lines: ReadonlyMap<string, number> = new Map()
): string[] {
  const opening = `mismatched vintage ${name}:`;
  const file = join(dataDir, "vintages", `${name}.json`);
  const edited = findEdited(pinned.definition, now.definition);
  // What else has moved may follow from that.
  if (edited.length > 0)
    return edited.map((edit) => `${opening} ${file} ${edit}; restore the file from version control`);
  const moved = (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).flatMap((section) => {
    const {folder, next} = SECTIONS[section];
    return findDifferent(pinned[section], now[section]).map(
      ({key, what}) =>
        `${opening} ${placeOf(join(dataDir, folder), key, lines.get(key))} ${what} after it was frozen; ${next}`
    );
  });
  if (moved.length > 0) return moved;
  const next = `take the change of the code back, or record it with \`prf freeze ${name} --again --reason "…"\` and in CHANGELOG.md`;
  const values = findDifferent(pinned.values, now.values);
  const alone = findDifferent(pinned.lineage, now.lineage).filter(({key}) => !values.some((each) => each.key === key));
  return [
    ...values.map(
      ({key, what}) =>
        `${opening} the values of ${key} ${toPlural(what)} after it was frozen, and its data did not; ${next}`
    ),
    ...alone.map(({key}) => `${opening} the values of ${key} have another lineage than when it was frozen; ${next}`)
  ];
}

function findDifferent(before: Record<string, string>, now: Record<string, string>): Difference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((key): Difference[] => {
    if (before[key] === now[key]) return [];
    return [
      {key, what: before[key] === undefined ? "was added" : now[key] === undefined ? "was removed" : "was edited"}
    ];
  });
}

function findEdited(before: Pins["definition"], now: Pins["definition"]): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((field) => {
    if (isDeepStrictEqual(before[field], now[field])) return [];
    if (field !== "snapshots") return [`has ${field} ${say(now[field])}, frozen as ${say(before[field])}`];
    const [then, today] = [before, now].map((each) => each.snapshots as Record<string, string>);
    return [...new Set([...Object.keys(then!), ...Object.keys(today!)])]
      .filter((source) => then![source] !== today![source])
      .map(
        (source) =>
          `names ${source}/${today![source] ?? "nothing"}, frozen with ${source}/${then![source] ?? "nothing"}`
      );
  });
}

/** `data/reported/hlt.csv row 2 (HLT-OC1/countries/GEO/2022//2026-11-22)`. */
function placeOf(folder: string, key: string, line: number | undefined): string {
  const [, file, rest] = /^(\S+)(?: (.*))?$/.exec(key)!;
  const row = line === undefined ? "" : ` row ${line}`;
  return `${folder}/${file}${row}${rest === undefined ? "" : ` (${rest})`}`;
}
