import {countryList} from "./country-list.js";
import {countryPage} from "./country-page.js";
import type {Fence} from "./fence.js";
import {gapsPage} from "./gaps-page.js";

/** The fences of members' pages and of the list of gaps. */
export const sectorFences: Record<string, Fence> = {
  gaps: (_, data) => gapsPage(data),
  country: ([iso3 = ""], data) => countryPage(iso3, data),
  countries: (_, data) => countryList(data)
};
