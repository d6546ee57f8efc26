import {buildSite} from "../site/build/build-site.js";
import type {CommandContext} from "./run-command.js";

/** `prf build`: builds the site of one vintage into a folder. */
export async function buildCommand(
  _args: [],
  {vintage, out}: {vintage: string; out: string},
  {data}: CommandContext
): Promise<void> {
  await buildSite({vintage, data, out, report: (step) => process.stderr.write(`build: ${step}\n`)});
}
