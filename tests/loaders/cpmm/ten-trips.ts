import type {Reference} from "../../../src/lib/contract/reference.js";

/** Reference rows that the hand-written trips need; ids and spellings as in data/reference. */
export const REFERENCE: Reference = {
  countries: [
    {iso3: "AFG", iso2: "AF", name_en: "Afghanistan", short_en: "Afghanistan", name_zh: "阿富汗", carec_member: true},
    {
      iso3: "CHN",
      iso2: "CN",
      name_en: "People's Republic of China",
      short_en: "PRC",
      name_zh: "中国",
      carec_member: true
    },
    {iso3: "KAZ", iso2: "KZ", name_en: "Kazakhstan", short_en: "Kazakhstan", name_zh: "哈萨克斯坦", carec_member: true},
    {iso3: "PAK", iso2: "PK", name_en: "Pakistan", short_en: "Pakistan", name_zh: "巴基斯坦", carec_member: true}
  ],
  aliases: [{alias: "China", source: null, iso3: "CHN"}],
  series: [],
  corridors: [],
  bcps: [
    bcp("BCP-chaman", "Chaman", "PAK", "BCP-spin-buldak", "AFG", "C5;C6"),
    bcp("BCP-spin-buldak", "Spin Buldak", "AFG", "BCP-chaman", "PAK", "C5;C6"),
    bcp("BCP-alashankou", "Alashankou", "CHN", "BCP-dostyk", "KAZ", null),
    bcp("BCP-dostyk", "Dostyk", "KAZ", "BCP-alashankou", "CHN", null)
  ],
  bcp_aliases: [{alias: "Druzhba", bcp: "BCP-dostyk"}],
  partners: [],
  health_pillars: [],
  weo_editions: []
};

export const HEADER =
  "trip_id,stop,activity,arrival,departure,cost_usd,distance_km,mode,corridor,section,bcp,direction,country,cargo_tonnes,goods,association";

/**
 * Ten trips written by hand. Eight by road, T1 to T8 in January to August 2023, differ in their hours (1 to 8) and
 * dollars (10 to 80) at Chaman alone. Of two by rail, R1 has two activities at Alashankou an hour apart and no record
 * of what was paid at Dostyk; R2 has neither. Where no kilometer was driven the cargo of some rows is not recorded: at the
 * start of a trip nothing has been carried yet.
 */
export const TEN_TRIPS = [HEADER, ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap(roadTrip), ...railTrips()].join("\n") + "\n";

function roadTrip(i: number): string[] {
  const at = (hour: number) => `2023-0${i}-10T${String(hour).padStart(2, "0")}:00Z`;
  const row = (stop: number, activity: string, from: number, to: number, usd: number, km: number, place: string) =>
    `T${i},${stop},${activity},${at(from)},${at(to)},${usd},${km},road,C5,,${place},${km > 0 ? 20 : ""},fruit,TEST`;
  return [
    row(1, "", 0, 0, 0, 0, ",,PAK"),
    row(2, "B", 2, 2 + i, 10 * i, 100, "Chaman,outbound,PAK"),
    row(3, "P", 2 + i, 3 + i, 10, 0, "Spin Buldak,inbound,AFG"),
    row(4, "", 6 + i, 6 + i, 200, 100, ",,AFG")
  ];
}

function railTrips(): string[] {
  return [
    "R1,1,,2023-03-01T00:00Z,2023-03-01T00:00Z,0,0,rail,C1,,,,CHN,60,,TEST",
    "R1,2,P,2023-03-01T06:00Z,2023-03-01T16:00Z,0,300,rail,C1,,Alashankou,outbound,China,60,,TEST",
    "R1,3,N,2023-03-01T17:00Z,2023-03-01T22:00Z,100,0,rail,C1,,Alashankou,outbound,China,60,,TEST",
    "R1,4,B,2023-03-01T23:00Z,2023-03-02T03:00Z,,3,rail,C1,,Druzhba,inbound,KAZ,60,,TEST",
    "R1,5,,2023-03-02T08:00Z,2023-03-02T08:00Z,900,297,rail,C1,,,,KAZ,60,,TEST",
    "R2,1,,2023-11-05T00:00Z,2023-11-05T00:00Z,0,0,rail,C1,,,,CHN,40,,TEST",
    "R2,2,P,2023-11-05T02:00Z,2023-11-05T22:00Z,50,100,rail,C1,,Alashankou,outbound,CHN,40,,TEST",
    "R2,3,B,2023-11-05T22:00Z,2023-11-06T00:00Z,30,0,rail,C1,,Dostyk,inbound,KAZ,40,,TEST",
    "R2,4,,2023-11-06T03:00Z,2023-11-06T03:00Z,170,100,rail,C1,,,,KAZ,40,,TEST"
  ];
}

function bcp(
  id: string,
  name_en: string,
  iso3: string,
  neighbour: string,
  neighbour_iso3: string,
  corridors: string | null
) {
  return {
    bcp: id,
    name_en,
    iso3,
    neighbour,
    neighbour_iso3,
    corridors,
    latitude: null,
    longitude: null,
    coordinate_source: null
  };
}
