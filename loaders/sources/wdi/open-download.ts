import {DataError} from "../../../src/lib/contract/data-error.js";
import type {InputFile} from "../source.js";
import {fromZip} from "./from-zip.js";

/** In a zip download the figures are in API_*.csv; the two Metadata_*.csv describe countries and series. */
const FIGURES = /^API_[^/\\]*\.csv$/i;

/** The text of one CSV download. */
export interface DownloadText {
  name: string;
  text: string;
}

/**
 * Returns the CSV texts of a downloaded file: itself, or each API_*.csv of a zip archive.
 *
 * Throws DataError where the bytes are not UTF-8, or an archive is damaged, too large or holds no API_*.csv.
 * @example await openDownload({name: "API_KAZ.zip", bytes}) // [{name: "API_KAZ.zip/API_KAZ_DS2….csv", text: "…"}]
 */
export async function openDownload(file: InputFile): Promise<DownloadText[]> {
  const isZip = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
  if (!isZip) return [{name: file.name, text: toText(file.bytes, file.name)}];
  const entries = await fromZip(file.bytes, file.name, FIGURES);
  if (entries.length === 0) {
    throw new DataError(`missing API_*.csv in ${file.name}; download the CSV format of a country or a series`, {
      source: file.name
    });
  }
  return entries.map((entry) => {
    const name = `${file.name}/${entry.name}`;
    return {name, text: toText(entry.bytes, name)};
  });
}

function toText(bytes: Uint8Array, source: string): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch (cause) {
    throw new DataError(`invalid text in ${source}: not UTF-8; download it again`, {source}, {cause});
  }
}
