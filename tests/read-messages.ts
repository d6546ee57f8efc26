import {keepMessages} from "../loaders/site/language/read-messages.js";

// What `text` returns is read in Node by whatever writes pages; tests call components by themselves. Files that share a process
// share what was read.
keepMessages();
