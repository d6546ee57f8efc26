import {printSiteFile} from "../../loaders/site/data/site-file.js";

// Fetched by /revisions only when a reader compares two snapshots or vintages of his own choice.
await printSiteFile("revisions.json");
