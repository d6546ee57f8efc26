import {printSiteFile} from "../../loaders/site/data/site-file.js";

// Outlines of the members as GeoJSON, for maps in notebooks.
await printSiteFile("members.json");
