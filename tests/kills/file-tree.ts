import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {toSha256} from "../../loaders/store/read-snapshot.js";

/** Returns the files below a folder as lines of path and digest, hidden ones left out; `clean` takes out what changes with the clock. */
export function fileTree(folder: string, clean: (text: string) => string = (text) => text): string {
  if (!existsSync(folder)) return "";
  const paths = readdirSync(folder, {recursive: true, encoding: "utf8"}).sort();
  return paths
    .filter((path) => !path.split("/").some((name) => name.startsWith(".")) && statSync(join(folder, path)).isFile())
    .map((path) => `${path} ${toSha256(clean(readFileSync(join(folder, path), "latin1")))}\n`)
    .join("");
}
