import {restoreFolder} from "../site/build/replace-folder.js";
import {serveSite, sitePort} from "../site/serve/serve-site.js";
import type {CommandContext} from "./run-command.js";

/** `prf serve`: serves a built site on loopback until it is interrupted. */
export async function serve(
  _args: [],
  {port, out}: {port?: string; out: string},
  _context: CommandContext
): Promise<void> {
  await restoreFolder(out);
  const {address} = await serveSite(out, sitePort(port, process.env.PORT));
  process.stderr.write(`serve: ${out} at ${address} (Ctrl-C ends)\n`);
}
