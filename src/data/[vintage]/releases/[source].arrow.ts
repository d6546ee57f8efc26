import {printVintageFile} from "../../../../loaders/site/toolkit/vintage-files.js";

// For Framework's preview, which has no downloads: the same bytes as `downloads/<vintage>/releases/<source>.arrow` of a build.
await printVintageFile();
