import {printSiteFile} from "../../loaders/site/data/site-file.js";

// Fetched by /corridors/trips only when a reader opens a file of trips or asks for SYNTHETIC ones.
await printSiteFile("trips.json");
