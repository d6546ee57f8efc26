import {csvCell} from "../tables/table-to-csv.js";

/** The points of a trend chart as CSV: line, year, figure as it is read out; for a picture that has no table behind it. */
export function trendToCsv(svg: SVGSVGElement): string {
  const rows = [...svg.querySelectorAll<SVGGElement>(".line")].flatMap(({dataset}) =>
    (dataset.points ?? "").split(";").flatMap((point) => {
      const [year, , , text] = point.split("|");
      return text === undefined ? [] : [[dataset.label ?? "", year!, text]];
    })
  );
  return [["line", "year", "figure"], ...rows].map((row) => `${row.map(csvCell).join(",")}\n`).join("");
}
