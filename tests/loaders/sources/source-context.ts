import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {readArchivedCopies} from "../../../loaders/reference/read-documents.js";
import {readReference} from "../../../loaders/reference/read-reference.js";
import {createHttpClients} from "../../../loaders/refresh/http-client.js";
import type {FetchContext, InputFile} from "../../../loaders/sources/source.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";

export const reference = await readReference("data");
export const copies = await readArchivedCopies("data");

/** Returns what `read` and `fetch` are handed, without an earlier snapshot. */
export function toContext(changes: Partial<FetchContext> = {}): FetchContext {
  const client = createHttpClients({retries: 0})();
  return {
    http: client,
    reference,
    env: {},
    report: () => {},
    today: "2026-11-22",
    copies,
    date: null,
    last: null,
    ...changes
  };
}

/** Returns a text as a downloaded file. */
export function toFile(name: string, text: string): InputFile {
  return {name, bytes: new TextEncoder().encode(text)};
}

/** Returns the value of the one row that fits, undefined where none does. */
export function findValue(rows: readonly SnapshotRow[], wanted: Partial<SnapshotRow>): number | null | undefined {
  const found = rows.filter((row) =>
    Object.entries(wanted).every(([name, value]) => row[name as keyof SnapshotRow] === value)
  );
  if (found.length > 1) throw new Error(`${found.length} rows fit ${JSON.stringify(wanted)}`);
  return found[0]?.value;
}

/** Runs an action beside a publisher on loopback that answers addresses (path and query) with texts, and 404 otherwise. */
export async function withPublisher(
  answer: (url: string) => string | Uint8Array | undefined,
  action: (base: string, asked: string[]) => Promise<void>
) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const body = answer(request.url!);
    response.writeHead(body === undefined ? 404 : 200).end(body ?? "not found");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await action(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
  } finally {
    server.close();
  }
}
