import {
  areasAmong,
  type BriefFacts,
  briefHeadline,
  findFigure,
  findMeasure,
  type NamedMeasure,
  vintageOf
} from "../../lib/briefs/find-figure.js";
import type {HelperSide} from "../../lib/briefs/parse-helper.js";
import {DataError} from "../../lib/contract/data-error.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import {type Language, withLanguage} from "../../lib/language/language.js";
import {measureName} from "../../lib/language/local-name.js";
import {areaWords} from "../../lib/wording/area-words.js";
import {readingName} from "../../lib/wording/variant-words.js";

/** One line of a brief's chart or table: a measure, area, variant and vintage with its rows by year. */
export interface SeriesLine {
  label: string;
  area: string;
  variant: string;
  vintage: string;
  measure: NamedMeasure;
  rows: ValueRow[];
}

/**
 * Returns the lines of a fence: every combination of its measures, `areas=` (or `among=`), `variants=` and `vintages=`, each
 * a list with commas and the headline by default. A line is labeled by what distinguishes it from the others.
 *
 * Lines without any value are left out. Throws DataError for an unknown name, and where no line has a value.
 */
export function seriesLines({words, options}: HelperSide, facts: BriefFacts): SeriesLine[] {
  const [result = "", names = ""] = words;
  const measures = names.split(",").map((name) => findMeasure(facts, result, name));
  const headline = briefHeadline({result, measure: measures[0]!.measure});
  const areas = options.areas?.split(",") ?? [];
  const set = options.among === undefined ? [] : areasAmong(facts, options.among);
  const variants = options.variants?.split(",") ?? [null];
  const vintages = options.vintages?.split(",") ?? [facts.vintage];
  const chosen = areas.length + set.length > 0 ? [...new Set([...areas, ...set])] : [null];
  const lines = vintages.flatMap((vintage) =>
    measures.flatMap((measure) =>
      chosen.flatMap((area) =>
        variants.flatMap((variant) => {
          const own = briefHeadline({result, measure: measure.measure});
          const at = {area: area ?? own.area, variant: variant ?? own.variant};
          // Refuses unknown names; the year does not matter.
          findFigure(facts, {result, measure: measure.measure, at: 2020, ...at, vintage});
          const rows = vintageOf(facts, vintage).tables.values.filter(
            (row) =>
              row.result === result &&
              row.measure === measure.measure &&
              row.area === at.area &&
              row.variant === at.variant &&
              row.year >= Number(options.from ?? 0) &&
              row.year <= Number(options.to ?? 9999)
          );
          return rows.some((row) => row.value !== null) ? [{...at, vintage, measure, rows}] : [];
        })
      )
    )
  );
  if (lines.length === 0)
    throw new DataError(`missing values of ${result} ${names} in these years; change from= or to=`);
  const {reference} = vintageOf(facts).inputs;
  // The analyst's own labels, `labels=Road_SWD,Rail_SWD`, in the order of the lines.
  const labels = options.labels?.split(",").map((label) => label.replaceAll("_", " "));
  if (labels !== undefined && labels.length !== lines.length)
    throw new DataError(`mismatched labels: ${labels.length} for ${lines.length} lines`);
  return lines.map((line, i) => ({
    ...line,
    label:
      labels?.[i] ??
      ([
        measures.length > 1 ? withLanguage(facts.lang, () => measureName(line.measure)) : "",
        chosen.length > 1 ? shortArea(line.area, areaWords(line.area, reference, facts.lang)!) : "",
        variants.length > 1 ? variantWords(line.variant, variants, facts.lang) : "",
        vintages.length > 1 ? vintageLabel(line.vintage, facts) : ""
      ]
        .filter(Boolean)
        .join(", ") ||
        areaWords(headline.area, reference, facts.lang)!)
  }));
}

const DIRECTIONS: Record<string, Record<Language, string>> = {
  headline: {en: "both directions", zh: "两个方向", ru: "оба направления"},
  inbound: {en: "inbound", zh: "入境", ru: "въезд"},
  outbound: {en: "outbound", zh: "出境", ru: "выезд"}
};

/** Beside a single direction, the headline means both. */
function variantWords(variant: string, all: readonly (string | null)[], lang: Language): string {
  const words = all.includes("inbound") || all.includes("outbound") ? DIRECTIONS[variant] : readingName(variant);
  return words?.[lang] ?? variant.replaceAll("-", " ");
}

/**
 * Returns the label of a vintage in a table or at a line: its name, and for a release (`weo/2021-10-12`) the day it was
 * published, or the days between which it must have been.
 */
export function vintageLabel(vintage: string, facts: BriefFacts): string {
  if (!vintage.includes("/")) return vintage;
  const [from = "", to] = vintageOf(facts, vintage).inputs.releases[0]!.release.split("..");
  if (to === undefined) return from;
  if (facts.lang === "ru") return `между ${from} и ${to}`;
  return facts.lang === "zh" ? `${from}至${to}之间` : `between ${from} and ${to}`;
}

/** Returns a name short enough for a column head or the end of a line. */
export function shortArea(area: string, name: string): string {
  if (area === "CHN" && name === "the PRC") return "PRC";
  return /^(corridor|коридор) /.test(name)
    ? `${name.charAt(0).toUpperCase()}${name.slice(1)}`
    : name.replace("Kyrgyz Republic", "Kyrgyz Rep.").replace("Кыргызская Республика", "Кыргызская Респ.");
}
