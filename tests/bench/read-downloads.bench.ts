import {parse} from "csv-parse/sync";
import {readSheet} from "read-excel-file/node";
import {readReference} from "../../loaders/reference/read-reference.js";
import {wdi} from "../../loaders/sources/wdi/wdi.js";
import {wef} from "../../loaders/sources/wef/wef.js";
import type {BenchLine} from "./bench-line.js";
import {compareCpu} from "./compare-cpu.js";
import {syntheticCountryDownload, syntheticWorkbook} from "./synthetic-downloads.js";

/** What a reader may take of the time of the plain parse: it checks every row and cell besides. */
const AIM = 1.5;

/**
 * Reading a full country download of WDI and the workbook of WEF, as `prf refresh --from` does, beside the plain parse of
 * the same bytes by the library that each reader uses.
 */
export default async function readDownloads(): Promise<BenchLine[]> {
  const reference = await readReference("data");
  const context = {reference, env: {}, report: () => {}, today: "2026-11-22", copies: [], last: null};
  const series = reference.series.filter(({source}) => source === "wdi").map((row) => row.series);
  const csv = new TextEncoder().encode(syntheticCountryDownload(series));
  const xlsx = await syntheticWorkbook();
  const download = await compareCpu(
    () => wdi.read([{name: "API_KAZ_SYNTHETIC.csv", bytes: csv}], context),
    () => parse(new TextDecoder().decode(csv), {bom: true, relax_column_count: true, skip_empty_lines: true})
  );
  const workbook = await compareCpu(
    () => wef.read([{name: "SYNTHETIC.xlsx", bytes: xlsx}], context),
    () => readSheet(Buffer.from(xlsx), "Ranking Table")
  );
  return [
    {...line("WDI country download", download), note: `CSV of ${toMb(csv)} MB beside csv-parse; synthetic, CPU time.`},
    {...line("WEF workbook", workbook), note: `XLSX of ${toMb(xlsx)} MB beside read-excel-file; synthetic, CPU time.`}
  ];
}

function line(what: string, {value, reference}: {value: number; reference: number}): Omit<BenchLine, "note"> {
  return {name: `read: ${what}`, value, unit: "s", reference, aim: AIM * reference};
}

function toMb(bytes: Uint8Array): string {
  return (bytes.length / 1e6).toFixed(1);
}
