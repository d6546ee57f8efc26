/** Past this the server fails (tgherzog/wbgapi); the World Bank's own bound is 1,500 between two slashes, 4,000 in all. */
export const MAX_URL_LENGTH = 1500;
/** "A maximum of 60 indicators can be used": World Bank, API Basic Call Structures (datahelpdesk article 898581). */
const MAX_SERIES = 60;
/** 11 countries, 32 series and 27 years are 9,504 rows, empty ones included: one page. 32,501 is known to work, 50,000 gives a web page. */
const PER_PAGE = 20000;

/** One call: the countries and series it asks for, and the years. */
export interface Call {
  countries: string[];
  series: string[];
  first_year: number;
  last_year: number;
}

/**
 * Returns the address of one page of a call to the Indicators API v2.
 *
 * @example toApiUrl("https://api.worldbank.org/v2", {countries: ["KAZ", "UZB"], series: ["SP.POP.TOTL"], first_year: 2000, last_year: 2026}, 1)
 * // "https://api.worldbank.org/v2/country/KAZ;UZB/indicator/SP.POP.TOTL?source=2&format=json&per_page=20000&page=1&date=2000:2026"
 */
export function toApiUrl(base: string, {countries, series, first_year, last_year}: Call, page: number): string {
  const query = `source=2&format=json&per_page=${PER_PAGE}&page=${page}&date=${first_year}:${last_year}`;
  return `${base}/country/${countries.join(";")}/indicator/${series.join(";")}?${query}`;
}

/**
 * Returns the fewest calls that ask for all the series: addresses under 1,500 characters, at most 60 series each.
 *
 * @example toCalls("https://api.worldbank.org/v2", {countries: ["KAZ"], series: ["A", "B"], first_year: 2000, last_year: 2026}).length // 1
 */
export function toCalls(base: string, call: Call): Call[] {
  const calls: Call[] = [];
  for (const one of call.series) {
    const open = calls.at(-1);
    const longer = open && {...open, series: [...open.series, one]};
    if (longer && longer.series.length <= MAX_SERIES && toApiUrl(base, longer, 999).length < MAX_URL_LENGTH) {
      calls[calls.length - 1] = longer;
    } else calls.push({...call, series: [one]});
  }
  return calls;
}
