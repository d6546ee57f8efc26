import type {Reference} from "../../src/lib/contract/reference.js";
import type {RevisionKind} from "../../src/lib/revisions/revisions.js";
import type {ArchivedCopy} from "../reference/read-archived-copies.js";
import type {HttpClient, InputFile, Report} from "../sources/source.js";
import type {RevisionCheck} from "./read-revision-checks.js";

/** What one refresh of one source is given. */
export interface RefreshContext {
  dataDir: string;
  reference: Reference;
  /** What each line of an answer is compared with beside the last release. */
  revision_checks: readonly RevisionCheck[];
  /** What is known of copies of publishers' files. */
  copies: readonly ArchivedCopy[];
  http: HttpClient;
  env: Record<string, string | undefined>;
  /** Now, as an ISO date and time. */
  now: string;
  report: Report;
  /** Downloaded files in place of the network. */
  files: InputFile[] | null;
  /** The snapshot's ISO date in place of the publisher's. */
  date: string | null;
  /** Why a change beyond the bounds is right, said by a person who has looked; null holds it back. */
  accept: string | null;
}

/** What became of one source; one JSON object of `prf refresh --json`. */
export interface RefreshResult {
  source: string;
  outcome: "new" | "unchanged" | "failed";
  /** `wdi/2026-04-08`: the snapshot that is current now; null where there is none. */
  snapshot: string | null;
  upstream_date: string | null;
  rows: number | null;
  requests: number;
  /** Figures by kind of change against the snapshot before; null unless a new snapshot was stored. */
  changes: Record<RevisionKind, number> | null;
  /** Series that the publisher has nothing of, though it answers others. */
  unanswered: string[];
  errors: string[];
  /** Folder of what was held back. */
  quarantine: string | null;
}
