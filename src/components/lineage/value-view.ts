import type {ValueRow} from "../../lib/contract/tables.js";
import {joinList, language, sentenceGap} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import type {LineageFile} from "../../lib/lineage/lineage-data.js";
import type {LineageWords, PanelWords} from "../../lib/lineage/lineage-words.js";
import {toCsv} from "../../lib/text/to-csv.js";
import {formatFigure, formatNumber, formatUnit} from "../../lib/wording/format-figure.js";
import {latestWords} from "../../lib/wording/measure-answer.js";
import {flagWords} from "../../lib/wording/status-words.js";
import {variantWords} from "../../lib/wording/variant-words.js";
import {element, textNodes} from "../layout/element.js";
import {placeWords, quoted, rowCode, tableOf} from "./row-table.js";

/** What a panel shows of a figure, and what a reader takes away from it. */
export interface LineageView {
  title: string;
  parts: Node[];
  /** The answer in plain text, with its sources. */
  copy: string;
  /** The rows with all of their digits. */
  csv: string;
}

/** One row that a value was computed from. */
interface InputRow {
  source: string;
  series: string;
  area: string;
  place: string;
  year: number;
  value: number | null;
  weight: number | null;
  /** In the language of the page. */
  role: string;
  /** Whether the value is made of it, and whether it only weighs. */
  isValue: boolean;
  isWeight: boolean;
  snapshot: string;
  line: number;
}

/** As many terms as a sum in words can name. */
const MOST_TERMS = 3;
/** The sum of the terms and the value differ by no more than what weights lose by their four digits. */
const SAME = 0.005;

/** What a value was computed from: the sum in words, the rows by name, and whose figures they are; `own` as in `panelWords`. */
export function valueView(row: ValueRow, file: LineageFile, key: string, own: PanelWords): LineageView {
  const words = inOwnWords(file.words, own);
  const {lineage} = file;
  const nameOf = (area: string) => words.areas[area] ?? area;
  const rows = (lineage.values[key] ?? []).map(([at, role, weight]): InputRow => {
    const [source, series, area, partner, mode, direction, year, value, snapshot, line] = lineage.inputs[at]!;
    const place = placeWords([nameOf(area), partner && `→ ${nameOf(partner)}`], [mode, direction]).join(" ");
    return {
      source,
      series,
      area,
      place,
      year,
      value,
      weight,
      role: text("lineage-role", {role}),
      isValue: role === "v",
      isWeight: role === "w",
      snapshot,
      line
    };
  });
  const reported = row.text === null ? text("lineage-no-number") : (own[row.text] ?? formatFigure(row) ?? row.text);
  const figure = row.value === null ? reported : latestWords(row, row.unit);
  const title = text("lineage-title", {place: nameOf(row.area), years: String(row.year), figure});
  const more = lineage.more[key];
  const sum = sumWords(row, rows, words);
  const method = words.methods[row.method];
  const formula = element("em", {}, method?.formula ?? "");
  const parts = [
    ...(sum === null ? [] : [element("p", {}, sum)]),
    ...(method
      ? [
          element(
            "p",
            {class: "note-line"},
            ...textNodes("lineage-method", {title: method.title.replace(/\.$/, ""), formula})
          )
        ]
      : []),
    element("p", {class: "note-line"}, noteOf(row, words)),
    ...(rows.length === 0
      ? [element("p", {}, text("lineage-no-rows"))]
      : [rowTable(rows, words, own), ...sources(rows, words)]),
    ...(more === undefined ? [] : [element("p", {class: "note-line"}, text("lineage-more", {count: more}))])
  ];
  const cited = [...new Set(rows.map(({snapshot}) => snapshot))].flatMap(
    (name) => words.snapshots[name]?.citation ?? []
  );
  const about = text("lineage-cite", {result: row.result, vintage: row.vintage});
  const copy = [text("lineage-sentence", {sentence: title}), sum, ...cited, about].filter(Boolean).join("\n");
  const columns = ["source", "series", "area", "place", "year", "value", "weight", "role", "snapshot", "line"];
  return {
    title,
    parts,
    copy,
    csv: toCsv(
      columns,
      rows.map((each) => Object.fromEntries(Object.entries(each).filter(([column]) => columns.includes(column))))
    )
  };
}

/** The words of a file in the language of the page. */
function inOwnWords({areas, series, snapshots, methods}: LineageWords, own: PanelWords): LineageWords {
  const say = (english: string) => own[english] ?? english;
  const each = <T>(words: Record<string, T>, change: (word: T) => T) =>
    Object.fromEntries(Object.entries(words).map(([code, word]) => [code, change(word)]));
  return {
    areas: each(areas, say),
    series: each(series, ({name, unit}) => ({name: say(name), unit})),
    snapshots: each(snapshots, ({title, publisher, ...rest}) => ({
      title: say(title),
      publisher: say(publisher),
      ...rest
    })),
    methods: each(methods, ({title, formula}) => ({title: say(title), formula: say(formula)}))
  };
}

/** The sum in words, where the rows give the value by it; null where the method's formula alone says how. */
function sumWords(row: ValueRow, rows: readonly InputRow[], {series}: LineageWords): string | null {
  const values = rows.filter(({isValue, value}) => isValue && value !== null);
  if (row.value === null || values.length === 0) return null;
  const [first] = values;
  if (rows.length === 1 && first!.value === row.value)
    return text("lineage-own-series", {
      series: series[`${first!.source}/${first!.series}`]?.name ?? first!.series
    });
  const terms = values.flatMap(({place, value, weight}) => (weight === null ? [] : [{place, value: value!, weight}]));
  const sum = terms.reduce((total, {value, weight}) => total + value * weight, 0);
  if (terms.length < 2 || Math.abs(sum - row.value) > SAME * Math.max(Math.abs(row.value), 0.01)) return null;
  const ranked = [...terms].sort((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
  const shown = ranked
    .slice(0, MOST_TERMS)
    .map(({place, value, weight}) => `${place} ${formatFigure({...row, value})} × ${percent(weight)}`);
  const rest = ranked.length - shown.length;
  return text("lineage-sum", {
    terms: shown.join(" + "),
    rest: rest === 0 ? "" : text("lineage-sum-rest", {count: rest}),
    figure: latestWords(row, row.unit)
  });
}

function percent(weight: number): string {
  return `${formatNumber(weight * 100, "%", weight < 0.1 ? 1 : 0)}${formatUnit("%")}`;
}

function noteOf(row: ValueRow, {areas}: LineageWords): string {
  const {reporting, expected, weight_share: share, missing, flag, variant, vintage} = row;
  const names = missing?.split(";").map((area) => areas[area] ?? area) ?? [];
  const weight = share === null ? "" : `${Math.round(share * 100)}${formatUnit("%")}`;
  const coverage = text("lineage-coverage", {
    count: reporting ?? 0,
    all: expected ?? 0,
    weight: weight === "" ? "" : text("lineage-coverage-weight", {share: weight}),
    without: names.length === 0 ? "" : text("lineage-coverage-without", {names: joinList(names)})
  });
  return [
    ...(expected === null ? [] : [coverage]),
    ...(flag ? [text("lineage-flag", {flag: flagWords(flag, language())})] : []),
    ...(variant === "headline" ? [] : [text("lineage-reading", {reading: variantWords(variant)})]),
    text("lineage-vintage", {vintage})
  ].join(sentenceGap());
}

function rowTable(rows: readonly InputRow[], {series}: LineageWords, own: PanelWords): HTMLElement {
  const hasWeights = rows.some(({weight}) => weight !== null);
  const hasRoles = new Set(rows.map(({role}) => role)).size > 1;
  // What the value is made of comes first, the most of it on top; then what only weighs.
  const share = ({isWeight, value, weight}: InputRow) =>
    isWeight ? -1 : weight === null ? 0 : Math.abs((value ?? 0) * weight);
  const ordered = [...rows].sort((a, b) => share(b) - share(a));
  const body = ordered.map(({source, series: code, place, year, value, weight, role, snapshot, line}) => {
    const {name = null, unit = null} = series[`${source}/${code}`] ?? {};
    const figure = value === null ? "–" : rowFigure(value, unit, own);
    return [
      place,
      year,
      figure,
      ...(hasWeights ? [weight === null ? "" : percent(weight)] : []),
      ...(hasRoles ? [role] : []),
      name === null ? element("code", {}, code) : element("span", {}, `${name} `, element("code", {}, code)),
      rowCode(snapshot, line)
    ];
  });
  const head = [
    text("lineage-head-area"),
    text("lineage-head-year"),
    text("lineage-head-figure"),
    ...(hasWeights ? [text("lineage-head-weight")] : []),
    ...(hasRoles ? [text("lineage-head-role")] : []),
    text("lineage-head-series"),
    text("lineage-head-row")
  ];
  return tableOf(head, body, 1, hasWeights ? 3 : 2);
}

/** A publisher's figure to read, in the large numbers of the language; its file has all digits. */
function rowFigure(value: number, unit: string | null, own: PanelWords): string {
  const [large, middle] = language() === "zh" ? [1e8, 1e4] : [1e9, 1e6];
  const size = Math.abs(value) >= large ? large : Math.abs(value) >= 1e6 ? middle : 1;
  const figure = formatNumber(value / size, unit ?? "");
  const number =
    size === 1 ? figure : size === large ? text("lineage-billion", {figure}) : text("lineage-million", {figure});
  if (unit === null) return number;
  const suffix = formatUnit(unit);
  // A unit that has no short form is written in full.
  return suffix === ` ${unit}` ? `${number}${sentenceGap()}${own[unit] ?? unit}` : `${number}${suffix}`;
}

/** Whose figures these are, each once, with a link to where they were read. */
function sources(rows: readonly InputRow[], {snapshots}: LineageWords): Node[] {
  return [...new Set(rows.map(({snapshot}) => snapshot))].flatMap((name) => {
    const found = snapshots[name];
    if (found === undefined) return [];
    const {title, publisher, url, licence, licence_url, citation} = found;
    return element(
      "p",
      {class: "note-line"},
      ...textNodes("lineage-source", {
        title: url === null ? title : element("a", {href: url}, title),
        publisher,
        citation: quoted(citation.replace(/\.?$/, ".")),
        license: quoted(licence, licence_url)
      })
    );
  });
}
