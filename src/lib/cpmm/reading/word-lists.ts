import {DataError} from "../../contract/data-error.js";
import type {TripDictionaries} from "../record/trip-table.js";
import type {CodedText} from "./stop-batch.js";

/** What the codes of each dictionary fit into; beyond, two words would share a code. */
const MAX_CODE = {corridor: 255, country: 255, bcp: 65_535, goods: 65_535, association: 65_535};

/** The words of one dictionary of a trip table, and the codes that its rows have for them. */
export interface WordList {
  /** Word of each code; code 0 is the empty one. */
  list: string[];
  /** Code of each row's word. */
  read(text: CodedText): (row: number) => number;
  /** Of two codes the one whose word sorts last, as SQL's max. */
  later(a: number, b: number): number;
}

function wordList(list: string[], find: (word: string) => number): WordList {
  return {
    list,
    read: ({codes, words}) => {
      const own = Int32Array.from(words, (word) => (word === null || word === "" ? 0 : -1));
      return (row) => {
        const code = codes[row]!;
        const known = own[code]!;
        if (known >= 0) return known;
        own[code] = find(words[code]!);
        return own[code]!;
      };
    },
    later: (a, b) => (a === b || list[a]! > list[b]! ? a : b)
  };
}

/**
 * Returns the words of a dictionary that the record's definitions list, with the code that each has there.
 *
 * `source` names the files in messages. Reading throws DataError for any other word.
 * @example fixedWordList("may.parquet", "mode", TRIP_WORDS.mode).list // ["", "road", "rail"]
 */
export function fixedWordList(source: string, field: keyof TripDictionaries, list: readonly string[]): WordList {
  const codes = new Map(list.map((word, code) => [word, code]));
  return wordList([...list], (word) => {
    const code = codes.get(word);
    if (code !== undefined) return code;
    throw new DataError(
      `unknown ${field} ${JSON.stringify(word)} in ${source}; allowed: ${list.slice(1).join(", ")}; ingest the records again`,
      {source, field, value: word}
    );
  });
}

/**
 * Returns an empty dictionary that gives each new word the next code.
 *
 * `source` names the files in messages. Reading throws DataError for more words than there are codes.
 * @example openWordList("may.parquet", "goods").list // [""]
 */
export function openWordList(source: string, field: keyof typeof MAX_CODE): WordList {
  const codes = new Map<string, number>();
  const list = [""];
  return wordList(list, (word) => {
    const known = codes.get(word);
    if (known !== undefined) return known;
    if (list.length > MAX_CODE[field]) {
      throw new DataError(
        `invalid ${field} in ${source}: more than ${MAX_CODE[field]} different values; remove the column or group its values`,
        {source, field, value: word}
      );
    }
    codes.set(word, list.length);
    return list.push(word) - 1;
  });
}
