import {printFont} from "../../../loaders/site/framework/site-fonts.js";

// For Framework's preview: a build copies the same file by itself.
await printFont();
