import {DataError} from "../../src/lib/contract/data-error.js";

/**
 * Returns the address that a source's requests begin with: `PRF_<SOURCE>_URL` where it is set, else the publisher's own,
 * without a trailing slash, so that a proxy, a mirror or a test server can stand in.
 * Throws DataError where the variable is no http or https address.
 * @example baseAddress("wdi", "https://api.worldbank.org/v2", {PRF_WDI_URL: "http://127.0.0.1:8080/"}) // "http://127.0.0.1:8080"
 */
export function baseAddress(source: string, publishers: string, env: Record<string, string | undefined>): string {
  const variable = `PRF_${source.toUpperCase().replaceAll("-", "_")}_URL`;
  const set = env[variable]?.trim();
  if (!set) return publishers;
  if (!URL.canParse(set) || !/^https?:$/.test(new URL(set).protocol)) {
    throw new DataError(`invalid ${variable}; expected an http or https address such as ${publishers}`, {
      field: variable
    });
  }
  return set.replace(/\/+$/, "");
}
