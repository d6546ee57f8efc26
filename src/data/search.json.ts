import {printSearchFile} from "../../loaders/site/data/search-file.js";

// Fetched when a reader first goes to the search; a build writes the same bytes by itself.
await printSearchFile();
