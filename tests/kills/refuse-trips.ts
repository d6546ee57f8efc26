import {cpmmIngest} from "../../loaders/cli/cpmm-commands.js";
import {WRONG_USAGE} from "../../loaders/cli/run-command.js";

// `prf cpmm ingest` answers 1 where it refused trips, which all of these are: here that is what is asked for.
const [file = "", store = "", report = ""] = process.argv.slice(2);
const code = await cpmmIngest([[file]], {store, report}, {data: "data"});
process.exitCode = code === 1 ? 0 : WRONG_USAGE;
