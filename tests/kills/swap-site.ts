import {cpSync} from "node:fs";
import {join} from "node:path";
import {replaceFolder} from "../../loaders/site/build/replace-folder.js";

// The last step of a build alone: puts a finished site in the place of another, some times over.
const folder = process.argv[2]!;
for (let turn = 0; turn < 8; turn++) {
  cpSync(join(folder, "new"), join(folder, "built"), {recursive: true, force: true});
  await replaceFolder(join(folder, "built"), join(folder, "dist"));
}
