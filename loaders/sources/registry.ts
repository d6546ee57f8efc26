import {cpmm} from "./cpmm.js";
import {energy} from "./energy.js";
import type {Source} from "./source.js";
import {trade} from "./trade.js";
import {wdi} from "./wdi.js";
import {wef} from "./wef.js";
import {weo} from "./weo.js";

/** Every publisher that `prf refresh` reads, in the order of its output. A new source is a file beside this one and a line here. */
export const sources: Source[] = [wdi, weo, wef, cpmm, energy, trade];
