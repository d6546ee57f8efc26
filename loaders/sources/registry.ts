import {cpmm} from "./cpmm/cpmm.js";
import {energy} from "./energy/energy.js";
import type {Source} from "./source.js";
import {trade} from "./trade/trade.js";
import {wdi} from "./wdi/wdi.js";
import {wef} from "./wef/wef.js";
import {weo} from "./weo/weo.js";

/** Every publisher that `prf refresh` reads, in the order of its output. A new source is a file beside this one and a line here. */
export const sources: Source[] = [wdi, weo, wef, cpmm, energy, trade];
