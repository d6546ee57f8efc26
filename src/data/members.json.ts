import {printMemberOutlines} from "../../loaders/site/data/read-region-map.js";

// Outlines of the members as GeoJSON, for maps in notebooks.
await printMemberOutlines();
