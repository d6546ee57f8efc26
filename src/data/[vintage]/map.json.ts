import {printSiteFile} from "../../../loaders/site/data/site-file.js";

// For Framework's preview, which has no downloads: the same bytes as `downloads/<vintage>/map.json` of a build.
await printSiteFile("[vintage]/map.json");
