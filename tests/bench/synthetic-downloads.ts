import writeXlsxFile from "write-excel-file/node";
import {MEMBERS} from "../../src/lib/contract/reference.js";

/** Series of a country's download, and the years of its columns, as of 2026. */
const SERIES = 1500;
const YEARS = Array.from({length: 66}, (_, i) => 1960 + i);
/** Rows and columns of the two large sheets of the workbook of 2024. */
const ECONOMIES = 119;
const RANKING_COLUMNS = 235;
const DATASET = {rows: 2917, columns: 154};

/**
 * Returns a SYNTHETIC download of one country in the form and size of the World Bank's (1,500 series, 66 years, 0.8 MB):
 * preamble, BOM, quoted cells, trailing commas, every second cell filled. `wanted` are series that are among the others.
 */
export function syntheticCountryDownload(wanted: readonly string[]): string {
  const quoted = (cells: (string | number)[]) => `${cells.map((cell) => `"${cell}"`).join(",")},\r\n`;
  const lines = [
    `\uFEFF${quoted(["Data Source", "World Development Indicators"])}`,
    "\r\n",
    quoted(["Last Updated Date", "2026-04-08"]),
    "\r\n",
    quoted(["Country Name", "Country Code", "Indicator Name", "Indicator Code", ...YEARS])
  ];
  for (let i = 0; i < SERIES; i++) {
    const code = wanted[i] ?? `SY.NTH.${1000 + i}.ZS`;
    const cells = YEARS.map((_, j) => ((i + j) % 2 === 0 ? "" : ((i * 7919 + j * 104_729) % 1e6) / 9973));
    lines.push(
      quoted(["Kazakhstan", "KAZ", `SYNTHETIC series number ${i}, in % of nothing, annual (${i})`, code, ...cells])
    );
  }
  return lines.join("");
}

/**
 * Returns a SYNTHETIC workbook in the form and size of the World Economic Forum's of 2024: the ranking table of 119
 * economies, the members among them, and the data set behind it.
 */
export async function syntheticWorkbook(): Promise<Uint8Array> {
  const columns = Array.from({length: RANKING_COLUMNS}, (_, i) => i);
  const titles = columns.map((i) =>
    i === 5 ? "Travel & Tourism Development Index" : i === 15 ? "SYNTHETIC dimension" : null
  );
  const years = ["2019 Value", "2019 Rank", "2021 Value", "2021 Rank", "2024 Value", "2024 Rank"];
  const header = columns.map(
    (i) => ["ISO Code", "Economy", "Region", "Sub Region", "Income Group", ...years][i] ?? `Column ${i}`
  );
  const economies = Array.from({length: ECONOMIES}, (_, row) => {
    const code =
      MEMBERS[row] ?? `X${String.fromCharCode(65 + (row % 26))}${String.fromCharCode(65 + Math.floor(row / 26))}`;
    const figures = columns
      .slice(5)
      .map((i) => (i < 11 && i % 2 === 0 ? row + 1 : 1 + ((row * 31 + i * 17) % 600) / 101));
    return [code, code, "Region", "Sub Region", "Income Group", ...figures];
  });
  const dataset = Array.from({length: DATASET.rows}, (_, row) =>
    Array.from({length: DATASET.columns}, (_, i) =>
      i < 10 ? `SYNTHETIC ${row % 97} ${i}` : ((row * 13 + i * 7) % 1000) / 7
    )
  );
  const toSheet = (rows: unknown[][]) =>
    rows.map((row) =>
      row.map((cell) => (cell === null ? null : {value: cell, type: typeof cell === "number" ? Number : String}))
    );
  const sheets = [
    {sheet: "Ranking Table", data: toSheet([titles, header, ...economies])},
    {sheet: "Dataset", data: toSheet(dataset)}
  ];
  return new Uint8Array(await writeXlsxFile(sheets as never).toBuffer());
}
