import leven from "leven";

/** How many names a message proposes. */
const PROPOSED = 3;

/** A name that shares less than this with what was written is no proposal: "KAZ" is not near "BCP-horgos". */
const MIN_LIKENESS = 0.4;

/**
 * Returns the names nearest to a word, the nearest first: those that hold it or that it holds, then by edits.
 *
 * Case does not matter. None where nothing is near.
 * @example nearest("TRP-OP1/road-hour", ["TRP-OP1/rail-hours", "TRP-OP1/road-hours"])[0] // "TRP-OP1/road-hours"
 */
export function nearest(word: string, names: Iterable<string>): string[] {
  const asked = word.toLowerCase();
  return [...new Set(names)]
    .map((name) => ({name, likeness: likeness(asked, name.toLowerCase())}))
    .filter((one) => one.likeness >= MIN_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, PROPOSED)
    .map(({name}) => name);
}

/**
 * Returns the error of a wrong name in a call: the word, the nearest names and everything that is allowed.
 *
 * `of` says what the name belongs to; `spellings` are other ways of writing the names, and what each stands for.
 * @example throw unknownName("vintage", "defr-2042", ["current", "defr-2024"]) // unknown vintage "defr-2042"; nearest: defr-2024; allowed: current, defr-2024
 */
export function unknownName(
  noun: string,
  word: unknown,
  allowed: readonly string[],
  {of = "", spellings}: {of?: string; spellings?: ReadonlyMap<string, string>} = {}
): TypeError {
  const owner = of === "" ? "" : ` of ${of}`;
  if (typeof word !== "string")
    return new TypeError(
      `invalid ${noun} ${JSON.stringify(word) ?? String(word)}${owner}; write a name, such as ${allowed[0]}`
    );
  const near = nearest(word, [...allowed, ...(spellings?.keys() ?? [])]).map((name) => {
    const id = spellings?.get(name) ?? name;
    return id === name ? name : `${name} (${id})`;
  });
  return new TypeError(
    [
      `unknown ${noun} ${JSON.stringify(word)}${owner}`,
      ...(near.length > 0 ? [`nearest: ${near.join(", ")}`] : []),
      `allowed: ${allowed.join(", ")}`
    ].join("; ")
  );
}

/** Refuses options that a call does not know, with the nearest that it does, and what is no object of options. */
export function assertOptions(call: string, options: object, allowed: readonly string[]): void {
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw new TypeError(
      `invalid options ${JSON.stringify(options) ?? String(options)} of ${call}; write an object, {${allowed[0]}: …}`
    );
  for (const name of Object.keys(options))
    if (!allowed.includes(name)) throw unknownName("option", name, allowed, {of: call});
}

function likeness(asked: string, name: string): number {
  const longer = Math.max(asked.length, name.length);
  if (longer === 0) return 0;
  const edits = 1 - leven(asked, name) / longer;
  const isPart = asked.length > 2 && (name.includes(asked) || asked.includes(name));
  return isPart ? Math.max(edits, 0.5) + 0.3 : edits;
}
