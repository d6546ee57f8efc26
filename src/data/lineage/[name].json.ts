import {printLineageFile} from "../../../loaders/site/lineage/print-lineage-file.js";

// Fetched by a page when a reader asks where a figure came from; a build writes the same bytes by itself.
await printLineageFile();
