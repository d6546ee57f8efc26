import type {BundleFile} from "../../lib/bundle/bundle.js";

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
}
