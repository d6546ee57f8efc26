import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {DataError} from "../../src/lib/contract/data-error.js";
import {decodeUtf8} from "../csv/decode-utf8.js";
import {writeWholeFile} from "../files/write-whole-file.js";
import {assertSourceId} from "./snapshot-name.js";

const schema = z.strictObject({
  source: z.string(),
  /** ISO date and time. */
  checked: z.string(),
  outcome: z.enum(["new", "unchanged", "failed"]),
  /** The newest good snapshot after the run; null where there is none. */
  snapshot: z.string().nullable(),
  /** The publisher's date of last update as last seen in a good answer, also where its figures were unchanged. */
  upstream_date: z.string().nullable(),
  requests: z.number().int().nonnegative(),
  /** What failed, in one line; null where nothing did. */
  error: z.string().nullable()
});

/** The last look at a publisher: one file per source, `data/checked/<source>.json`, written at every refresh. */
export type RunRecord = z.infer<typeof schema>;

/** Returns the last look at a publisher, null where there was none; throws DataError where the file is not ours. */
export function readRunRecord(dataDir: string, source: string): RunRecord | null {
  assertSourceId(source);
  const file = join(dataDir, "checked", `${source}.json`);
  if (!existsSync(file)) return null;
  try {
    return schema.parse(JSON.parse(decodeUtf8(readFileSync(file), file)));
  } catch (cause) {
    throw new DataError(`invalid ${file}; delete it and run \`prf refresh ${source}\``, {source: file}, {cause});
  }
}

/** Records a look at a publisher, atomically, in place of the one before. @example await writeRunRecord("data", {source: "wdi", …}) */
export async function writeRunRecord(dataDir: string, checked: RunRecord): Promise<void> {
  assertSourceId(checked.source);
  writeWholeFile(join(dataDir, "checked", `${checked.source}.json`), JSON.stringify(checked, null, 2) + "\n");
}
