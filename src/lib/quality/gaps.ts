import {group} from "d3-array";
import type {Framework, Measure, Milestone, PrintStatus, Result, SmartReading} from "../contract/framework.js";
import type {GapRow, ValueRow} from "../contract/tables.js";
import {type MeasureView, resultViews} from "../framework/result-views.js";
import {headlineOf, INDICATORS, sourcesOf} from "../indicators/registry.js";
import {joinList, language} from "../language/language.js";
import {localText} from "../language/local-name.js";
import {type ReasonId, reasonWords} from "../progress/reason-words.js";
import {formatFigure} from "../wording/format-figure.js";
import {type MissingKind, missingWords} from "../wording/missing-words.js";
import {AS_CODED, missingOfMeasure, type ReasonNames, releaseWords, tooFewWords} from "./missing-kind.js";

/** A value older than this is in two Development Effectiveness Reviews in a row: they come every three years. */
export const OLD_AFTER_YEARS = 3;

/** What the list of gaps is made from; `as_of` is the year that the age of values is counted to. */
export interface GapInputs {
  framework: Framework;
  values: ValueRow[];
  as_of: number;
  vintage: string;
  /** How reasons name members and releases: by their codes where it is left out. */
  names?: ReasonNames;
}

/** A gap before it is known whose it is. */
export type UnassignedGap = Omit<GapRow, "sector" | "result" | "measure" | "vintage" | "owner_name">;

/**
 * Returns what the framework and its figures still lack: the secretariat's list of work, in the framework's order.
 *
 * Out: one row per result, measure, kind, detail and milestone. Kinds: `baseline` and `target` that are not set (the
 * detail is unset, not_applicable or blank), `source` (no published series), `value` (why there is none, or words only), `member` (of the
 * latest value: which members are missing and why; of a later year: too few members), `age`
 * (older than OLD_AFTER_YEARS before `as_of`), `smart` (the detail is the letter). `owner` says who can close it.
 * Missing: `milestone` is null but for targets; `printed` is null where nothing is printed.
 * @example gapsTable(inputs).filter(({kind, detail}) => kind === "target" && detail === "unset").length
 */
export function gapsTable({framework, values, as_of, vintage, names = AS_CODED}: GapInputs): GapRow[] {
  const views = resultViews({framework, values, lineage: [], progress: [], snapshots: []});
  const valuesOf = group(values, ({result, measure}) => `${result}/${measure}`);
  return views.flatMap(({result, measures}) =>
    measures.flatMap((view) =>
      [
        ...baselineGaps(view),
        ...targetGaps(view.milestones),
        ...sourceGaps(view),
        ...valueGaps(view, as_of, valuesOf.get(`${result.id}/${view.measure.measure}`) ?? [], names),
        ...smartGaps(view.measure, view.milestones, framework.smart_readings)
      ].map((gap) => ({
        sector: result.sector,
        result: result.id,
        measure: view.measure.measure,
        ...gap,
        owner_name: ownerName(gap.owner, result, framework),
        vintage
      }))
    )
  );
}

const WHY: Record<Exclude<PrintStatus, "set">, ReasonId> = {
  unset: "gap_unset",
  not_applicable: "gap_not_applicable",
  blank: "gap_blank"
};

function baselineGaps(view: MeasureView): UnassignedGap[] {
  const {baseline_status: status, baseline_text_en: printed} = view.measure;
  if (status === "set") return [];
  const figure = findBaselineFigure(view);
  const known = figure ? reasonWords("gap_series_give", {figure: formatFigure(figure) ?? "", year: figure.year}) : "";
  return [
    {
      kind: "baseline",
      detail: status,
      milestone: null,
      printed,
      reason: reasonWords("gap_baseline", {why: reasonWords(WHY[status]), known}),
      owner: "framework"
    }
  ];
}

function targetGaps(milestones: readonly Milestone[]): UnassignedGap[] {
  return milestones.flatMap(({milestone, status, text_en}): UnassignedGap[] =>
    status === "set"
      ? []
      : [
          {
            kind: "target",
            detail: status,
            milestone,
            printed: text_en,
            reason: reasonWords("gap_target", {year: milestone, why: reasonWords(WHY[status])}),
            owner: "framework"
          }
        ]
  );
}

function sourceGaps({measure, latest}: MeasureView): UnassignedGap[] {
  if (measure.kind === "reported") {
    const reason = reasonWords("gap_counted");
    return [{kind: "source", detail: "reported", milestone: null, printed: null, reason, owner: "sector"}];
  }
  if (latest !== null) return [];
  const reason = reasonWords("gap_series");
  return [{kind: "source", detail: "series missing", milestone: null, printed: null, reason, owner: "observatory"}];
}

function valueGaps(view: MeasureView, asOf: number, values: readonly ValueRow[], names: ReasonNames): UnassignedGap[] {
  const {measure, latest} = view;
  const base = {milestone: null, printed: null};
  const {area, variant} = headlineOf(measure);
  const own = values.filter((row) => row.area === area && row.variant === variant);
  // Nobody lacks what is still a forecast.
  const reached = own.filter(({flag}) => flag !== "forecast");
  const few = reached
    .filter((row) => row.value === null && row.reason !== null && row.year > (latest?.year ?? 0))
    .at(-1);
  const tooFew: UnassignedGap[] = few
    ? [
        {
          ...base,
          kind: "member",
          detail: "too few members",
          reason: reasonWords("gap_few", {year: few.year, why: tooFewWords(few, names)}),
          owner: ownerOf(few)
        }
      ]
    : [];
  if (latest === null) {
    const kind = missingOfMeasure(view);
    const reason = few ? tooFewWords(few, names) : reasonWords(NO_VALUE[kind]);
    return [{...base, kind: "value", detail: kind, reason, owner: few ? ownerOf(few) : MISSING_OWNERS[kind]}];
  }
  const gaps: UnassignedGap[] = [...tooFew];
  if (latest.value === null) {
    const reason = reasonWords("gap_in_words", {year: latest.year});
    gaps.push({...base, kind: "value", detail: "words", reason, owner: "sector"});
  }
  const shown = own.find(({year}) => year === latest.year);
  for (const [kind, areas] of membersByKind(shown)) {
    const {releases} = shown!;
    const where = releases === null ? "" : reasonWords("gap_where", {releases: releaseWords(releases, names)});
    const reason = reasonWords("gap_members", {
      year: latest.year,
      kind: missingWords(kind).word[language()],
      names: joinList(areas.map((area) => names.member(area, "name"))),
      where
    });
    gaps.push({...base, kind: "member", detail: kind, reason, owner: MISSING_OWNERS[kind]});
  }
  if (latest.year < asOf - OLD_AFTER_YEARS) {
    const owner = measure.kind === "reported" ? "sector" : "publisher";
    const reason = reasonWords("gap_old", {year: latest.year, count: asOf - latest.year});
    gaps.push({...base, kind: "age", detail: String(latest.year), reason, owner});
  }
  return gaps;
}

/** Who can close a gap of each kind; missing-words.ts says how. */
const MISSING_OWNERS: Record<MissingKind, GapRow["owner"]> = {
  "not published": "publisher",
  "not held": "observatory",
  "not reported": "sector",
  "too few members": "publisher"
};

const NO_VALUE: Record<MissingKind, ReasonId> = {
  "not reported": "gap_not_reported",
  "not held": "gap_not_held",
  "not published": "gap_not_published",
  "too few members": "gap_too_few"
};

/** The missing members of a value, by why they are missing. */
function membersByKind(row: ValueRow | undefined): Map<MissingKind, string[]> {
  const kinds = row?.missing_kinds?.split(";") ?? [];
  const groups = new Map<MissingKind, string[]>();
  for (const [i, area] of (row?.missing?.split(";") ?? []).entries()) {
    const kind = (kinds[i] ?? "not held") as MissingKind;
    groups.set(kind, [...(groups.get(kind) ?? []), area]);
  }
  return groups;
}

/** Where a missing member's figure may be had, holding it closes the gap; where none is published, the publisher must. */
function ownerOf(row: ValueRow): GapRow["owner"] {
  return MISSING_OWNERS[membersByKind(row).has("not held") ? "not held" : "not published"];
}

function ownerName(owner: GapRow["owner"], result: Result, {sectors, clusters}: Framework): string | null {
  if (owner === "observatory") return "maintainers of this observatory";
  if (owner === "publisher") {
    const sources = INDICATORS.filter((row) => row.result === result.id).flatMap(sourcesOf);
    return sources.length > 0 ? [...new Set(sources)].join(", ") : null;
  }
  const sector = sectors.find((row) => row.sector === result.sector);
  return sector?.lead_en ?? clusters.find((row) => row.cluster === result.cluster)?.lead_en ?? null;
}

/**
 * Returns the region's headline value in the baseline year of a measure, or undefined where there is none.
 *
 * Forecasts do not count. The baseline that is printed is not asked: this is what the series give in its place.
 * @example findBaselineFigure(view)?.value // 4.6, where the PRF gives X
 */
function findBaselineFigure({measure, trend}: Pick<MeasureView, "measure" | "trend">): ValueRow | undefined {
  return trend.find((row) => row.year === measure.baseline_year && row.value !== null && row.flag !== "forecast");
}

/**
 * Returns which letters of SMART (specific, measurable, achievable, relevant, time-bound) a measure fails, and why.
 *
 * S, M and R come from the readings of the framework's words, our own, each with its evidence. A fails where no
 * milestone asks for a number or a condition, or only for what
 * the baseline was already: nothing says what would have to be reached. T fails where no milestone prints any target, set
 * or to be set: nothing says by when.
 * @example smartGaps(measure, milestones, framework.smart_readings).map(({detail}) => detail) // ["S", "A"]
 */
export function smartGaps(
  measure: Measure,
  milestones: readonly Milestone[],
  readings: readonly SmartReading[]
): UnassignedGap[] {
  const read = readings
    .filter((row) => row.result === measure.result && (row.measure === null || row.measure === measure.measure))
    .map(({letter, reason}) => smartGap(letter, localText(reason, "smart_readings")));
  return [...read, ...achievable(measure, milestones), ...timeBound(milestones)];
}

function achievable({baseline_value}: Measure, milestones: readonly Milestone[]): UnassignedGap[] {
  const set = milestones.filter(({status}) => status === "set");
  if (set.length === 0) return [smartGap("A", reasonWords("gap_no_aim"))];
  const isStandstill = set.every(({value, sign}) => value !== null && value === baseline_value && sign === null);
  return isStandstill ? [smartGap("A", reasonWords("gap_standstill", {value: baseline_value ?? 0}))] : [];
}

function timeBound(milestones: readonly Milestone[]): UnassignedGap[] {
  const hasDate = milestones.some(({status}) => status === "set" || status === "unset");
  return hasDate ? [] : [smartGap("T", reasonWords("gap_no_date"))];
}

function smartGap(detail: "S" | "M" | "A" | "R" | "T", reason: string): UnassignedGap {
  return {kind: "smart", detail, milestone: null, printed: null, reason, owner: "framework"};
}
