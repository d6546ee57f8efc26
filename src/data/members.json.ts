import {writeOutput} from "../../loaders/cli/run-command.js";
import {memberOutlines} from "../../loaders/site/data/read-region-map.js";

// Outlines of the members as GeoJSON, for maps in notebooks.
await writeOutput(JSON.stringify(await memberOutlines()));
