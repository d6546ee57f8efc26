import {printSiteFile} from "../../loaders/site/data/site-file.js";

// `FileAttachment("data/values.arrow")`, and so for every table of docs/data-dictionary.md.
await printSiteFile("[table].arrow");
