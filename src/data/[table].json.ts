import {printDataFile} from "../../loaders/site/data/data-file.js";

// `FileAttachment("data/values.json")`, and so for every table of docs/data-dictionary.md.
await printDataFile("json");
