import {printSiteFile} from "../../loaders/site/data/site-file.js";

// `FileAttachment("data/values.json")`, and so for every table of docs/data-dictionary.md.
await printSiteFile("[table].json");
