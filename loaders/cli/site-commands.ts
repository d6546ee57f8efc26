import type {CommandContext} from "./run-command.js";

// Three commands of one subject: each loads its own code, since a server need not wait for all that a build takes.

/** `prf build`: builds the site of one vintage into a folder. */
export async function buildCommand(
  _args: [],
  {vintage, out}: {vintage: string; out: string},
  {data}: CommandContext
): Promise<void> {
  const {buildSite} = await import("../site/build/build-site.js");
  await buildSite({vintage, data, out, report: (step) => process.stderr.write(`build: ${step}\n`)});
}

/** `prf dev`: serves pages as they are written, with live reload, until it is interrupted. */
export async function dev(_args: [], {port}: {port?: string}, {data}: CommandContext): Promise<void> {
  const {servePreview} = await import("../site/serve/serve-preview.js");
  const {sitePort} = await import("../site/serve/serve-site.js");
  await servePreview({
    data,
    vintage: process.env.PRF_VINTAGE ?? "current",
    port: sitePort(port, process.env.PORT),
    report: (step) => process.stderr.write(`dev: ${step}\n`)
  });
}

/** `prf serve`: serves a built site on loopback until it is interrupted. */
export async function serve(
  _args: [],
  {port, out}: {port?: string; out: string},
  _context: CommandContext
): Promise<void> {
  const {restoreFolder} = await import("../site/build/replace-folder.js");
  const {serveSite, sitePort} = await import("../site/serve/serve-site.js");
  await restoreFolder(out);
  const {address} = await serveSite(out, sitePort(port, process.env.PORT));
  process.stderr.write(`serve: ${out} at ${address} (Ctrl-C ends)\n`);
}
