import {printLineageFile} from "../../../loaders/site/lineage/site-lineage.js";

// Fetched by a page when a reader asks where a figure came from; a build writes the same bytes by itself.
await printLineageFile();
