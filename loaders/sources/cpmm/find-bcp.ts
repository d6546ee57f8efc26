import type {Reference} from "../../../src/lib/contract/reference.js";

/**
 * Returns the id of the border crossing point that a report means by a name on one country's side, undefined where
 * data/reference knows none. A name may be the id, the name, a part of it in or before brackets, or an alias.
 *
 * Both sides of a crossing often bear one name, so that the country decides: Torkham of Pakistan is Peshawar's.
 * @example findBcp(reference, "Zamiin-Uud", "MNG") // "BCP-zamyn-uud"
 */
export function findBcp(
  reference: Pick<Reference, "bcps" | "bcp_aliases">,
  name: string,
  iso3: string
): string | undefined {
  const wanted = name.trim().toLowerCase();
  const aliased = new Set(
    reference.bcp_aliases.filter((row) => row.alias.toLowerCase() === wanted).map((row) => row.bcp)
  );
  return reference.bcps.find(
    (row) =>
      row.iso3 === iso3 &&
      (row.bcp.toLowerCase() === wanted || aliased.has(row.bcp) || toNames(row.name_en).includes(wanted))
  )?.bcp;
}

/** "Peshawar (Torkham)" is called by all of it, by what stands before the bracket and by what stands in it. */
function toNames(name: string): string[] {
  const [before, inside] = name.toLowerCase().split("(");
  return [name.toLowerCase(), before!.trim(), ...(inside === undefined ? [] : [inside.replace(")", "").trim()])];
}
