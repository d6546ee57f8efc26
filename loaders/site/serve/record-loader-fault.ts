import {recordLoaderFault} from "./loader-fault.js";

// Run in a loader's own process, before the loader.
recordLoaderFault(process.argv.slice(1));
