import {readReference} from "../../../loaders/reference/read-reference.js";
import {type AreaFacts, areaFacts} from "../../../src/lib/toolkit/area-facts.js";
import type {VintageFacts} from "../../../src/lib/toolkit/vintage-facts.js";
import {openVintage} from "../../../src/toolkit/open-vintage.js";

/** A vintage without rows over the areas of data/reference, for verbs that need names alone. */
export async function openNames(more: Partial<VintageFacts> = {}) {
  const areas: AreaFacts[] = areaFacts(await readReference("data"));
  const facts = {
    name: "current",
    last_year: null,
    areas,
    measures: [],
    series: [],
    methods: [],
    releases: [],
    ...more
  } as unknown as VintageFacts;
  return openVintage({
    facts: async () => facts,
    table: async () => [] as never,
    releases: async () => [],
    map: async () => ({width: 900, height: 430, land: "", members: [], places: {}})
  });
}
