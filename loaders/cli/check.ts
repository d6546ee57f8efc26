import {checkBriefs} from "../site/briefs/check-briefs.js";
import {briefsFolder} from "../site/briefs/read-brief.js";
import {sources} from "../sources/registry.js";
import {checkData} from "./check-data.js";
import type {CommandContext} from "./run-command.js";

/** `prf check`: verifies everything in the data folder, one line for each thing; returns 1 where any has an error. */
export async function check(_: unknown[], __: unknown, {data}: CommandContext): Promise<number> {
  const findings = [
    ...(await checkData(data, sources, new Date().toISOString().slice(0, 10))),
    ...checkBriefs(briefsFolder(data))
  ];
  for (const {what, errors} of findings) {
    process.stdout.write(errors.length === 0 ? `good  ${what}\n` : `bad   ${what}\n`);
    for (const error of errors.slice(0, 10)) process.stdout.write(`      ${error}\n`);
    if (errors.length > 10) process.stdout.write(`      and ${errors.length - 10} more\n`);
  }
  return findings.some(({errors}) => errors.length > 0) ? 1 : 0;
}
