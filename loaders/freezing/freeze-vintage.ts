import {existsSync} from "node:fs";
import {dirname, relative} from "node:path";
import {DataError} from "../../src/lib/contract/data-error.js";
import type {Vintage} from "../../src/lib/contract/vintage.js";
import {valueTables} from "../../src/lib/indicators/compute-tables.js";
import {writeFilesTogether} from "../files/write-files-together.js";
import {writeWholeFile} from "../files/write-whole-file.js";
import {readInputs} from "../store/read-inputs.js";
import {toSha256} from "../store/read-snapshot.js";
import {vintageFile} from "../store/vintages.js";
import {computePins} from "./compute-pins.js";
import {indexFile, pinsFile, readFrozen, toFrozenText, toPinsText} from "./pins.js";

/**
 * Writes a vintage's file, its pins (`computePins`) and its row in data/vintages/frozen.csv, with the reason, and returns the file.
 *
 * What it sees is chosen again by its dates. The three files are written as one step. Throws DataError where its data cannot
 * be read; nothing is written then.
 * @example await freezeVintage("data", vintage, "first frozen") // "data/vintages/defr-2024.json"
 */
export async function freezeVintage(dataDir: string, vintage: Vintage, reason: string): Promise<string> {
  // Given as a whole, not by its name: what it pinned before must not choose what it sees now.
  const inputs = await readInputs(dataDir, vintage);
  const text = toPinsText(await computePins(dataDir, {...vintage}, inputs, valueTables(inputs)));
  const {name, frozen_on} = vintage;
  const row = {vintage: name, frozen_on: frozen_on!, released_on: null, reason, sha256: toSha256(text)};
  const [file, pins, index] = [vintageFile(dataDir, name), pinsFile(dataDir, name), indexFile(dataDir)];
  const folder = dirname(index);
  writeFilesTogether(folder, {
    [relative(folder, pins)]: text,
    [relative(folder, file)]: `${JSON.stringify(vintage, null, 2)}\n`,
    [relative(folder, index)]: await toFrozenText(dataDir, row)
  });
  return file;
}

/**
 * Records that vintages are published: none of them is ever frozen again. One that is released already keeps its day.
 *
 * Throws DataError for a vintage that was never frozen; `current` is none, and is passed over.
 * @example await releaseVintages("data", ["defr-2024"], "2026-12-01")
 */
export async function releaseVintages(dataDir: string, names: readonly string[], day: string): Promise<void> {
  for (const name of names.filter((each) => each !== "current")) {
    const frozen = (await readFrozen(dataDir)).find(({vintage}) => vintage === name);
    if (frozen === undefined || !existsSync(vintageFile(dataDir, name)))
      throw new DataError(`unknown vintage "${name}": it was never frozen; run \`prf freeze ${name}\` first`);
    if (frozen.released_on === null)
      writeWholeFile(indexFile(dataDir), await toFrozenText(dataDir, {...frozen, released_on: day}));
  }
}
