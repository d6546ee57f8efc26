import {watchTables} from "../tables/watch-tables.js";
import {siteSearch} from "./site-search.js";

// What every page runs, whatever is on it: the head of each asks for this module.
watchTables(document);
siteSearch(document);
