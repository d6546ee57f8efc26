import {printSiteFile} from "../../loaders/site/data/site-file.js";

// `FileAttachment("data/values.csv")`, and so for every table of docs/data-dictionary.md.
await printSiteFile("[table].csv");
