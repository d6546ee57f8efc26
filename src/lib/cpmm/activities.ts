/** One row per coded activity of a stop: the 16 codes of the CPMM's trip sheet. */
export interface Activity {
  code: string;
  name_en: string;
}

/**
 * The activities A to P that a CPMM trip sheet breaks a stop into, as the CPMM of 2015 lists them.
 *
 * Source: COMCEC (2017), Improving Transnational Transport Corridors in the OIC Member Countries, table 25, p. 104,
 * after CAREC (2015). That table prints code I with a dotted capital.
 * @example ACTIVITIES.find(({code}) => code === "B")?.name_en // "Customs clearance"
 */
export const ACTIVITIES: readonly Activity[] = [
  {code: "A", name_en: "Border security and control"},
  {code: "B", name_en: "Customs clearance"},
  {code: "C", name_en: "Health and quarantine"},
  {code: "D", name_en: "Phytosanitary"},
  {code: "E", name_en: "Veterinary inspection"},
  {code: "F", name_en: "Visa and immigration"},
  {code: "G", name_en: "GAI, traffic inspection"},
  {code: "H", name_en: "Police checkpoint or stop"},
  {code: "I", name_en: "Transport inspection"},
  {code: "J", name_en: "Weight and standard inspection"},
  {code: "K", name_en: "Vehicle registration"},
  {code: "L", name_en: "Emergency repair"},
  {code: "M", name_en: "Escort and convoy"},
  {code: "N", name_en: "Loading and unloading"},
  {code: "O", name_en: "Road toll"},
  {code: "P", name_en: "Waiting and queue"}
];
