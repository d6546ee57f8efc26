import {printRevisions} from "../../loaders/site/data/data-file.js";

// Fetched by /revisions only when a reader compares two snapshots or vintages of his own choice.
await printRevisions();
