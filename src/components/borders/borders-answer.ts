import type {BorderContext, BorderMean} from "../../lib/borders/border-figures.js";
import type {BorderChoice, BorderYear} from "../../lib/borders/border-ranking.js";
import {sentenceGap} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {rowPlace} from "../../lib/lineage/source-rows.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {rowLink} from "../lineage/figure-link.js";
import {bcpName, bcpPath, borderAmount} from "./border-name.js";

/** What a border takes in the year of the choice, on all corridors, and which crossing takes longest or costs most. */
export function bordersAnswer(
  {year, ranked}: BorderYear,
  means: readonly BorderMean[],
  {measure, mode, direction, country}: BorderChoice,
  context: BorderContext
): Markup {
  if (year === null) return html`${text("borders-nothing")}`;
  const kind = `${mode}-${measure}`;
  const of = (origin: BorderMean["origin"]) =>
    means.filter((row) => row.measure === measure && row.mode === mode && row.origin === origin);
  const mean = direction === null && country === null ? of("cpmm").find((row) => row.year === year) : undefined;
  const base = of("prf")[0];
  const than =
    base === undefined
      ? ""
      : textMarkup("borders-than", {
          hours: html`<a class="figure" href="/indicators/TRP-OP1#${mode}-hours">${formatNumber(base.value, "hours")}</a>`,
          year: String(base.year)
        });
  const said = (value: number, place: string | null) => {
    const amount =
      measure === "hours"
        ? text("borders-hours", {amount: formatNumber(value, "hours")})
        : borderAmount(value, measure);
    return html`<strong>${rowLink(amount, [place])}</strong>`;
  };
  const whole =
    mean === undefined
      ? ""
      : html`${textMarkup("borders-mean", {kind, amount: said(mean.value, mean.place), year: String(year), than})}${sentenceGap()}`;
  const [top] = ranked;
  const side =
    country === null
      ? ""
      : text("borders-on-side", {country: context.sides[country] ?? context.names[country] ?? country});
  const towards = direction === null ? "" : text("places-towards", {direction});
  const chosen = {side, towards, year: String(year)};
  if (top === undefined) return html`${whole}${text("borders-no-crossing", chosen)}`;
  const count = new Set(ranked.map(({bcp}) => bcp)).size;
  return html`${whole}${textMarkup("borders-top", {
    kind,
    crossings: text("borders-crossings", {count}),
    side,
    towards,
    year: String(year),
    name: html`<a href="${bcpPath(top.bcp)}">${bcpName(top.bcp, context)}</a>`,
    amount: said(top.figure.value, rowPlace(top.figure))
  })}`;
}

/** The finding of the ranking: where it takes longest or costs most. */
export function dotsTitle({year, ranked}: BorderYear, {measure}: BorderChoice, context: BorderContext): string {
  const [top] = ranked;
  if (top === undefined)
    return year === null ? text("borders-finding-none") : text("borders-finding-none-year", {year: String(year)});
  const towards = text("places-towards", {direction: top.direction});
  return text("borders-finding", {
    measure,
    name: `${bcpName(top.bcp, context)}${towards}`,
    amount: borderAmount(top.figure.value, measure),
    year: String(year)
  });
}

/** How many crossings the map has a figure of. */
export function mapTitle({year, ranked}: BorderYear): string {
  const count = new Set(ranked.map(({bcp}) => bcp)).size;
  return year === null
    ? text("borders-map-title", {count})
    : text("borders-map-title-year", {count, year: String(year)});
}

/** How many crossings fell and rose between two years. */
export function changesTitle(changes: {change: number}[], years: [number, number] | null): string {
  if (years === null) return text("borders-changes-no-years");
  const fell = changes.filter(({change}) => change < 0).length;
  const rose = changes.filter(({change}) => change > 0).length;
  const same = changes.length - fell - rose;
  return text("borders-changes-title", {from: String(years[0]), to: String(years[1]), fell, rose, same});
}
