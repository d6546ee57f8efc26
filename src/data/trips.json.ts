import {printTrips} from "../../loaders/site/data/data-file.js";

// Fetched by /corridors/trips only when a reader opens a file of trips or asks for SYNTHETIC ones.
await printTrips();
