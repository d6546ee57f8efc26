/** Short names for places where a result's full title would not fit; a result that has none goes by its title. */
const SHORT_NAMES: Record<string, string> = {
  "EFS-CO": "Growth, current account, debt",
  "EFS-OP1": "High-level policy dialogues",
  "EFS-OP2": "Capital market regulators’ forum",
  "TRD-OC1": "Fuel and non-fuel trade",
  "TRD-OP1": "Services trade, export concentration",
  "TRD-OP2": "Trade agencies’ knowledge",
  "TSM-OC1": "Travel and tourism ranking",
  "TSM-OP1": "Regional tourism projects",
  "TSM-OP2": "Tourism expert groups and bodies",
  "ECD-OC1": "Corridors in national strategies",
  "ECD-OP1": "Corridor sectors in strategies",
  "ECD-OP2": "Corridor projects",
  "TRP-OC1": "Speed along the corridors",
  "TRP-OP1": "Time to cross borders",
  "TRP-OP2": "Rail speed by corridor",
  "ENG-OC1": "Share of renewable energy",
  "ENG-OP1": "Power and gas links in operation",
  "ENG-OP2": "Green finance and awareness",
  "AGR-OC1": "International food safety standards",
  "AGR-OP1": "Sanitary strategies and guidelines",
  "AGR-OP2": "Training of food inspectors",
  "AGR-OP3": "Food safety network",
  "WTR-OC1": "National water road maps",
  "WTR-OP1": "Water investment frameworks",
  "WTR-OP2": "Operation and cost recovery advice",
  "EDC-OC1": "Education and skills agreements",
  "EDC-OP1": "Higher education framework",
  "EDC-OP2": "Vocational agreements",
  "HLT-OC1": "Regional approach in health strategies",
  "HLT-OP1": "Joint regional health solutions",
  "HLT-OP2": "Health security training"
};

/**
 * Returns a result's short English name, or its title where it has none (an amendment may add results).
 *
 * @example shortName({id: "TRP-OP1", title_en: "…"}) // "Time to cross borders"
 */
export function shortName(result: {id: string; title_en: string}): string {
  return SHORT_NAMES[result.id] ?? result.title_en;
}
