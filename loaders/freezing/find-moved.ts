import {join} from "node:path";
import {isDeepStrictEqual} from "node:util";
import {quoteCell} from "../csv/quote-cell.js";
import type {Pins} from "./pins.js";

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
    next: "restore the row of corrections.csv; a correction holds as long as a vintage is made with it"
  }
} as const;

/**
 * Returns what is no longer as it was when a vintage was frozen, each with the next step; an empty list where it has not moved.
 *
 * Values are only named where nothing that they are made of has moved: then it is the code that gives others. `lines` says
 * on which line a reported row stands.
 * @example findMoved("data", "defr-2024", pinned, pinsNow) // []
 */
export function findMoved(
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

interface Difference {
  key: string;
  what: "was edited" | "was removed" | "was added";
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

const say = (value: unknown) => (value === undefined ? "nothing" : quoteCell(value));
const toPlural = (what: Difference["what"]) => what.replace("was", "were");

/** `data/reported/hlt.csv row 2 (HLT-OC1/countries/GEO/2022//2026-11-22)`. */
function placeOf(folder: string, key: string, line: number | undefined): string {
  const [, file, rest] = /^(\S+)(?: (.*))?$/.exec(key)!;
  const row = line === undefined ? "" : ` row ${line}`;
  return `${folder}/${file}${row}${rest === undefined ? "" : ` (${rest})`}`;
}
