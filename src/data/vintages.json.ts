import {dataVintages} from "../../loaders/site/toolkit/open-data.js";

// For Framework's preview: the same names as `downloads/vintages.json` of a build.
process.stdout.write(JSON.stringify(dataVintages(process.env.PRF_DATA ?? "data")));
