import {areaColor} from "../components/charts/palette.js";
import type {Panel} from "../components/charts/small-multiples.js";
import {lastDay} from "../lib/releases/releases.js";
import {formatNumber} from "../lib/wording/format-figure.js";
import type {ChartKind, ChartKinds, ChartOptions} from "./chart-options.js";
import {
  type ChartReading,
  chartWords,
  hasColumn,
  markWords,
  nameAmong,
  needs,
  trendAreas,
  trendMarks,
  uniqueNames
} from "./chart-reading.js";
import {type ChartReader, type DrawnInput, ROW_READERS, type RowChartKind} from "./row-chart-input.js";
import {type AnyRow, assertUnique, cell} from "./row-keys.js";

/** A chart with its words, before it is drawn. */
export interface PreparedChart {
  kind: ChartKind;
  title: string;
  subtitle: string;
  source: string | null;
  /** What the picture leaves out, as a sentence; null for nothing. */
  note: string | null;
  input: DrawnInput;
  /** The columns of the table behind the picture. */
  columns: string[];
  rows: readonly AnyRow[];
  marks: NonNullable<ChartOptions["marks"]>;
}

/** How the rows of an analyst become those of the charts by year and edition. */
const YEAR_READERS: {[K in Exclude<ChartKind, RowChartKind>]: ChartReader<K>} = {
  trendByArea(reading, options) {
    const {rows, unit, idOf, year, figure} = reading;
    needs(reading, "year");
    const ids = uniqueNames(reading, "year");
    const {highlight, breaks, height, reverse = unit === "rank"} = options;
    const points = rows.map((row) => {
      const value = figure(row);
      const flag = cell(row, "flag") as string | null | undefined;
      return {area: idOf(row), year: year(row), value, ...(flag && {flag}), text: markWords(reading, row, value)};
    });
    const shown = highlight?.map((name) => nameAmong(reading, "highlight", name, ids));
    return {
      input: {
        kind: "trendByArea",
        rows: points,
        options: {
          unit,
          reverse,
          areas: trendAreas(reading, ids),
          ...trendMarks(reading, options, ids),
          ...(breaks && {breaks}),
          ...(height !== undefined && {height}),
          ...(shown && {highlight: shown})
        }
      },
      columns: ["year"]
    };
  },

  ranksByEdition(reading, {top, highlight}) {
    const {rows, idOf, wordsOf, year, figure} = reading;
    const edition = hasColumn(rows, "edition") ? "edition" : "variant";
    const rank = hasColumn(rows, "rank") ? "rank" : "value";
    needs(reading, edition, "year", rank);
    const ids = uniqueNames(reading, edition, "year");
    const ranks = rows.map((row) => ({
      area: idOf(row),
      edition: String(cell(row, edition)),
      year: year(row),
      rank: figure(row, rank)
    }));
    const editions = [...new Set(ranks.map((row) => row.edition))].map((name) => ({
      name,
      years: [...new Set(ranks.filter((row) => row.edition === name).map((row) => row.year))].sort((a, b) => a - b)
    }));
    const names = Object.fromEntries(ids.map((id) => [id, wordsOf(id)]));
    const shown = highlight?.map((name) => nameAmong(reading, "highlight", name, ids));
    const options = {editions, names, ...(top !== undefined && {top}), ...(shown && {highlight: shown})};
    return {input: {kind: "ranksByEdition", rows: ranks, options}, columns: [edition, "year", rank]};
  },

  smallMultiples(reading, {line, height}) {
    const {rows, idOf, wordsOf, year, figure} = reading;
    const key = line === undefined ? ["year"] : ["year", line];
    needs(reading, ...key);
    const panels = uniqueNames(reading, ...key).map((id): Panel => {
      const own = rows.filter((row) => idOf(row) === id && figure(row) !== null);
      const lines = [...new Set(own.map((row) => (line === undefined ? "" : String(cell(row, line)))))];
      return {
        label: wordsOf(id),
        color: areaColor(id),
        lines: lines.flatMap((name) => {
          const known = own
            .filter((row) => line === undefined || String(cell(row, line)) === name)
            .sort((a, b) => year(a) - year(b));
          const points = (some: readonly AnyRow[]) =>
            some.map((row) => ({
              year: year(row),
              value: figure(row)!,
              title: `${year(row)}: ${markWords(reading, row, figure(row))}`
            }));
          const ahead = known.filter((row) => cell(row, "flag") === "forecast");
          const reached = known.filter((row) => !ahead.includes(row));
          const end = name === "" ? {} : {end: wordsOf(name)};
          return [
            ...(reached.length > 0 ? [{points: points(reached), ...(ahead.length === 0 && end)}] : []),
            // From the last figure that was reached, dashed.
            ...(ahead.length > 0 ? [{points: points([...reached.slice(-1), ...ahead]), isDashed: true, ...end}] : [])
          ];
        })
      };
    });
    const options = {label: "", ...(height !== undefined && {height})};
    return {input: {kind: "smallMultiples", rows: panels, options}, columns: key};
  },

  matrix(reading, {column = "year"}) {
    const {rows, unit, nameOf, figure} = reading;
    needs(reading, column);
    uniqueNames(reading, column);
    const cells = new Map(rows.map((row) => [`${nameOf(row)}|${cell(row, column)}`, row]));
    const flags = [...new Set(rows.map((row) => cell(row, "flag")))].filter((flag) => typeof flag === "string");
    const columns = [...new Set(rows.map((row) => String(cell(row, column))))];
    if (columns.every((name) => Number.isFinite(Number(name)))) columns.sort((a, b) => Number(a) - Number(b));
    const names = [...new Set(rows.map(nameOf))];
    const all = names.flatMap((name) =>
      columns.map((own) => {
        const row = cells.get(`${name}|${own}`);
        const value = row === undefined ? null : figure(row);
        const flag = row === undefined ? undefined : cell(row, "flag");
        const mark = typeof flag === "string" ? ` ${flag.charAt(0)}` : "";
        return {row: name, column: own, value, ...(value !== null && {text: `${formatNumber(value, unit)}${mark}`})};
      })
    );
    const note = flags.map((flag) => `${flag.charAt(0)}: ${flag}`).join(", ");
    const columnsShown = [column, ...(flags.length > 0 ? ["flag"] : [])];
    return {
      input: {kind: "matrix", rows: all, options: {}},
      columns: columnsShown,
      ...(note !== "" && {note: `${note}.`})
    };
  },

  revisionLines(reading, {published = null}) {
    const {rows, unit, figure} = reading;
    const column = hasColumn(rows, "known_on") ? "known_on" : "release";
    needs(reading, column);
    assertUnique("revisionLines", rows, [column]);
    const known = rows.flatMap((row) => {
      const value = figure(row);
      return value === null
        ? []
        : [
            {
              known_on: lastDay(String(cell(row, column))),
              value,
              text: `${formatNumber(value, unit)}${cell(row, "flag") === "forecast" ? " (forecast)" : ""}`
            }
          ];
    });
    known.sort((a, b) => (a.known_on < b.known_on ? -1 : 1));
    return {input: {kind: "revisionLines", rows: known, options: {published}}, columns: [column]};
  }
};

const READERS = Object.assign({}, YEAR_READERS, ROW_READERS);

/**
 * Returns a chart of an analyst's rows, ready to be drawn: the rows of its kind, and the words around it.
 *
 * Throws TypeError for missing columns and unknown names, DataError for two rows of one name and for figures that the chart cannot show.
 */
export function prepareChart(reading: ChartReading, options: ChartOptions & ChartKinds[ChartKind]): PreparedChart {
  const {kind, rows} = reading;
  const {name = "area", value = "value", marks = []} = options;
  const {input, columns, left_out = [], note = null} = (READERS[kind] as ChartReader<ChartKind>)(reading, options);
  const {label, ...said} = chartWords(reading, options);
  const all = [name, ...columns, value, "reason"].filter((column) => hasColumn(rows, column));
  return {
    kind,
    ...said,
    note: left_out.length === 0 ? note : `No figure: ${left_out.join(", ")}.`,
    input: {...input, options: {...input.options, label}} as DrawnInput,
    columns: [...new Set(all)],
    rows,
    marks
  };
}
