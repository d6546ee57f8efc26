import {printSiteFile} from "../../loaders/site/data/site-file.js";

// For Framework's preview: the same names as `downloads/vintages.json` of a build.
await printSiteFile("vintages.json");
