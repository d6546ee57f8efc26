import {copyFile} from "node:fs/promises";
import {join} from "node:path";
import {build} from "esbuild";

/** From the project's folder, where a build runs. */
const ENTRY = join("src", "prf.ts");
const TYPES = join("docs", "prf.d.ts");

/** Files at the site's top that pages of other sites import. */
export const MODULE_FILES = ["prf.js", "prf.d.ts"];

/**
 * Writes the toolkit for pages of other sites, `<out>/prf.js`, with everything that it needs in it, and its types.
 *
 * @example await writeModule("dist")
 */
export async function writeModule(out: string): Promise<void> {
  await build({
    entryPoints: [ENTRY],
    outfile: join(out, "prf.js"),
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: ["es2022", "chrome96", "firefox96", "safari16"],
    legalComments: "inline",
    logLevel: "silent"
  });
  await copyFile(TYPES, join(out, "prf.d.ts"));
}
