import type {ChartInput} from "../components/charts/chart-kinds.js";
import type {MappedFigure} from "../components/charts/member-map.js";
import {areaColor} from "../components/charts/palette.js";
import type {MultiplesOptions, Panel} from "../components/charts/small-multiples.js";
import {DataError} from "../lib/contract/data-error.js";
import {formatNumber} from "../lib/wording/format-figure.js";
import type {ChartKind, ChartKinds} from "./chart-options.js";
import {
  assertDrawable,
  type ChartReading,
  hasColumn,
  markWords,
  needs,
  rowName,
  splitMissing,
  uniqueNames
} from "./chart-reading.js";
import {type AnyRow, cell} from "./row-keys.js";

/** What a chart is drawn from, as the functions of `components/charts` take it. */
export type DrawnInput =
  | ChartInput
  | {kind: "smallMultiples"; rows: Panel[]; options: Omit<MultiplesOptions, "width"> & {label: string}}
  | {kind: "memberMap"; rows: MappedFigure[]; options: {label: string}};

/** Turns the rows of an analyst into those of a chart, and says which columns stand in the table, and what the picture leaves out. */
export type ChartReader<K extends ChartKind> = (
  reading: ChartReading,
  options: ChartKinds[K]
) => {input: DrawnInput; columns: string[]; left_out?: string[]; note?: string};

/** Charts with a mark for each row. */
export type RowChartKind = "dumbbell" | "stackedBars" | "dotRange" | "memberMap" | "shareOfWhole" | "scatter";

/** Parts that a bar has room to name. */
const MOST_PARTS = 4;

/** How the rows of an analyst become those of the charts with a mark for each row. */
export const ROW_READERS: {[K in RowChartKind]: ChartReader<K>} = {
  dumbbell(reading, {isLog = false}) {
    const {rows, measure, figure} = reading;
    needs(reading, "before", "after");
    const earlier = (row: AnyRow, value: number) => {
      const year = cell(row, "from");
      return typeof year === "number"
        ? `${formatNumber(value, reading.unit)} in ${year}`
        : `from ${formatNumber(value, reading.unit)}`;
    };
    const better = {higher: 1, lower: -1, yes: 0, none: 0}[measure?.better ?? "none"];
    const {known, left_out} = splitMissing(reading, ["before", "after"]);
    const drawn = known.map((row) => {
      const [from, to] = [figure(row, "before")!, figure(row, "after")!];
      const caution = cell(row, "caution");
      return {
        ...rowName(reading, row),
        from,
        to,
        strong: markWords(reading, row, to),
        quiet: earlier(row, from),
        isHeavy: (to - from) * better > 0,
        ...(typeof caution === "string" && {title: caution})
      };
    });
    assertDrawable(
      reading,
      drawn.flatMap(({from, to}) => [from, to]),
      isLog
    );
    const columns = ["from", "to", "before", "after", "caution"].filter((column) => hasColumn(rows, column));
    return {input: {kind: "dumbbell", rows: drawn, options: {isLog}}, columns, left_out};
  },

  stackedBars(reading, {second}) {
    const {figure} = reading;
    const {known, left_out} = splitMissing(reading, [undefined, ...(second === undefined ? [] : [second])]);
    const drawn = known.map((row) => {
      const first = figure(row)!;
      const rest = second === undefined ? undefined : figure(row, second)!;
      if (rest !== undefined && (first < 0 || rest < 0))
        throw new DataError(`invalid figure ${Math.min(first, rest)} of stackedBars; two parts add up from zero`, {
          source: "stackedBars",
          field: second
        });
      const strong = markWords(reading, row, first);
      return rest === undefined
        ? {...rowName(reading, row), first, strong}
        : {...rowName(reading, row), first, second: rest, strong, quiet: `of ${markWords(reading, row, first + rest)}`};
    });
    const columns = second === undefined ? [] : [second];
    return {input: {kind: "stackedBars", rows: drawn, options: {}}, columns, left_out};
  },

  dotRange(reading, {low = "low", high = "high", isLog = false}) {
    const {figure} = reading;
    needs(reading, low, high);
    const {known, left_out} = splitMissing(reading, [undefined, low, high]);
    const drawn = known.map((row) => ({
      ...rowName(reading, row),
      value: figure(row)!,
      low: figure(row, low)!,
      high: figure(row, high)!,
      strong: markWords(reading, row, figure(row)),
      ...(figure(row, low) !== figure(row, high) && {
        quiet: [low, high].map((end) => formatNumber(figure(row, end)!, reading.unit)).join(" to ")
      })
    }));
    assertDrawable(
      reading,
      drawn.map((row) => row.low),
      isLog
    );
    return {input: {kind: "dotRange", rows: drawn, options: {isLog}}, columns: [low, high], left_out};
  },

  memberMap(reading) {
    const {rows, facts, idOf, nameOf, figure} = reading;
    uniqueNames(reading);
    const kindOf = new Map(facts.areas.map(({area, kind}) => [area, kind]));
    const odd = rows.find((row) => !["member", "crossing"].includes(kindOf.get(idOf(row)) ?? ""));
    const kinds = new Set(rows.map((row) => kindOf.get(idOf(row))));
    if (odd !== undefined || kinds.size > 1) {
      const which = odd === undefined ? "members and crossings" : JSON.stringify(idOf(odd));
      throw new DataError(`invalid areas of memberMap: ${which}; it shows members or crossings`, {
        source: "memberMap",
        field: "area"
      });
    }
    const {known, left_out} = splitMissing(reading, [undefined]);
    const figures = known.map((row) => ({
      area: idOf(row),
      value: figure(row)!,
      name: nameOf(row),
      text: markWords(reading, row, figure(row))
    }));
    if (kinds.has("crossing"))
      assertDrawable(
        reading,
        figures.map(({value}) => value)
      );
    return {input: {kind: "memberMap", rows: figures, options: {label: ""}}, columns: [], left_out};
  },

  shareOfWhole(reading) {
    const {nameOf, figure} = reading;
    uniqueNames(reading);
    const {known, left_out} = splitMissing(reading, [undefined]);
    if (known.length > MOST_PARTS)
      throw new DataError(
        `invalid rows of shareOfWhole: ${known.length} parts; it names ${MOST_PARTS} at most, and stackedBars any number`,
        {source: "shareOfWhole", value: known.length}
      );
    const parts = known.map((row) => ({
      value: figure(row)!,
      text: `${nameOf(row)} ${markWords(reading, row, figure(row))}`
    }));
    assertDrawable(
      reading,
      parts.map(({value}) => value)
    );
    return {input: {kind: "shareOfWhole", rows: parts, options: {}}, columns: [], left_out};
  },

  scatter(reading, {x, y}) {
    if (x === undefined || y === undefined)
      throw new TypeError('missing columns of scatter; write {x: "Tonnes", y: "value"}');
    const {rows, unit, idOf, nameOf, figure} = reading;
    const hasNames = rows.some((row) => nameOf(row) !== "");
    const {known, left_out} = splitMissing(reading, [x, y]);
    const nameAxis = (column: string) => (column === "value" && unit !== "" ? unit : column);
    const drawn = known.map((row) => {
      const [a, b] = [figure(row, x)!, figure(row, y)!];
      const own = {x: a, y: b, color: areaColor(idOf(row))};
      const title = `${nameOf(row)}: ${nameAxis(x)} ${formatNumber(a, "")}, ${nameAxis(y)} ${formatNumber(b, "")}`;
      return hasNames ? {...own, name: nameOf(row), title} : own;
    });
    const years = [x, y].flatMap((column, i) =>
      /year/i.test(column) ? [i === 0 ? ("x" as const) : ("y" as const)] : []
    );
    const options = {xName: nameAxis(x), yName: nameAxis(y), years};
    return {input: {kind: "scatter", rows: drawn, options}, columns: [x, y], left_out};
  }
};
