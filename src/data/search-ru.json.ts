import {printSearchFile} from "../../loaders/site/data/search-file.js";

// The rows of search.json, named in another language.
await printSearchFile("ru");
