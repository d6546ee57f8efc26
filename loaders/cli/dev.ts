import {servePreview} from "../site/serve/serve-preview.js";
import {sitePort} from "../site/serve/serve-site.js";
import type {CommandContext} from "./run-command.js";

/** `prf dev`: serves pages as they are written, with live reload, until it is interrupted. */
export async function dev(_args: [], {port}: {port?: string}, {data}: CommandContext): Promise<void> {
  await servePreview({
    data,
    vintage: process.env.PRF_VINTAGE ?? "current",
    port: sitePort(port, process.env.PORT),
    report: (step) => process.stderr.write(`dev: ${step}\n`)
  });
}
