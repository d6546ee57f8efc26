import type {Source} from "./source.js";
import {wdi} from "./wdi.js";

/** Every publisher that `prf refresh` reads, in the order of its output. A new source is a file beside this one and a line here. */
export const sources: Source[] = [wdi];
