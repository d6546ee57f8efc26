import {printSiteFile} from "../../../loaders/site/data/site-file.js";

// Fetched by a page when a reader asks where a figure came from; a build writes the same bytes by itself.
await printSiteFile("lineage/[name].json");
