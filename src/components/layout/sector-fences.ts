import {countryList} from "../countries/country-list.js";
import {countryPage} from "../countries/country-page.js";
import {gapsPage} from "../quality/gaps-page.js";
import type {Fence} from "./fence.js";

/** The fences of members' pages and of the list of gaps. */
export const sectorFences: Record<string, Fence> = {
  gaps: (_, data) => gapsPage(data),
  country: ([iso3 = ""], data) => countryPage(iso3, data),
  countries: (_, data) => countryList(data)
};
