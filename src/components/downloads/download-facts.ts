import type {AnnexView} from "../../lib/annex/annex.js";
import type {BundleFile} from "../../lib/bundle/bundle.js";
import {type Language, LOCALES, language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";

/** One file of the annex of the DEfR. */
export interface AnnexFile {
  /** Below the folder of the vintage: `annex-2023-defr.zh.docx`. */
  path: string;
  milestone: number;
  view: AnnexView;
  lang: Language;
  format: "docx" | "xlsx";
  bytes: number;
}

/** What the pages say of one vintage's files; `downloads/index.json` of a built site is a list of these. */
export interface DownloadFacts {
  vintage: string;
  title: string;
  /** The name under which the same files never change. */
  permanent: string;
  /** ISO date of the figures. */
  date: string;
  citation: string;
  archive: {path: string; bytes: number; sha256: string};
  files: BundleFile[];
  /** The annex in each view, language and format; none of a vintage that no review is of. Not in the archive. */
  annexes: AnnexFile[];
}

/** Returns a size for readers, in units of a thousand, in the language that is being written. @example formatBytes(1024259) // "1.0 MB" */
export function formatBytes(bytes: number): string {
  const rounded = (size: number, digits: number) =>
    new Intl.NumberFormat(LOCALES[language()], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: false
    }).format(size);
  if (bytes < 1000) return text("downloads-size-bytes", {size: rounded(bytes, 0)});
  if (bytes < 1e6) return text("downloads-size-kilobytes", {size: rounded(bytes / 1000, 0)});
  return text("downloads-size-megabytes", {size: rounded(bytes / 1e6, 1)});
}
