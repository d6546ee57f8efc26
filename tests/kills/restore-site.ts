import {join} from "node:path";
import {restoreFolder} from "../../loaders/site/build/replace-folder.js";

// What `prf serve` and `prf build` do before anything else.
await restoreFolder(join(process.argv[2]!, "dist"));
