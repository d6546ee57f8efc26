import { Markish, PlotOptions } from '@observablehq/plot';

/** A row as verbs take it: whatever columns it has, one figure among them. */
type AnyRow = object;

/** The two years of a change. */
interface Span {
    from: number;
    to: number;
}
/** A change of one figure between two years, with what a reader should know of it. */
interface ChangeRow extends Record<string, unknown> {
    from: number;
    to: number;
    /** The figures of the two years; null where there is none. */
    before: number | null;
    after: number | null;
    /** After less before, in `change_unit`; null where one of them is missing or a bound. */
    change: number | null;
    /** `percentage points` for shares, `places` for ranks, else the unit. */
    change_unit: string;
    /** Change in percent of before; null for shares, rates, ranks and from zero or below. */
    percent: number | null;
    /** Why there is no change, or what makes it doubtful; null for nothing. */
    caution: string | null;
}
/**
 * Returns the change of each figure between two years: one row for each area, measure, series and variant.
 *
 * A share changes by percentage points, a rank by places. Where a year is missing or a bound, `change` is null and `caution` says so.
 * Cautions too: a forecast, other releases, members that one of the two means lacks.
 * @example prf.change(rows, {from: 2020, to: 2022})[1].change // -4.3
 */
declare function change(rows: readonly AnyRow[], span: Span): ChangeRow[];
/**
 * Returns the average growth a year between two years: compound in percent for amounts, in percentage points for shares and rates.
 *
 * Throws TypeError for ranks and answers. Missing and cautions as in `change`; null too where an amount begins or ends at zero or below.
 * @example prf.growth(rows, {from: 2020, to: 2022})[1].growth // -29.3
 */
declare function growth(rows: readonly AnyRow[], span: Span): (ChangeRow & {
    growth: number | null;
    growth_unit: string;
})[];
/**
 * Returns the rows with a column `index`: the value in percent of that of the base year of the same area, measure and variant.
 *
 * Null where the base year has no value above zero, or is a bound. Throws TypeError for ranks, answers and words.
 * @example prf.index(rows, {base: 2020})[3].index // 65.6
 */
declare function index<R extends AnyRow>(rows: readonly R[], options: {
    base: number;
}): (R & {
    index: number | null;
})[];

/** The Program Results Framework as rows: what `data/prf` holds and every other module reads. */
/** An outcome is what changes for people and trade; an output is what the program delivers towards it. */
type Level = "outcome" | "output";
/** `unset`: the PRF gives `#`, `X`, `Y` or `Z`; `not_applicable`: it gives 不适用; `blank`: it gives nothing. */
type PrintStatus = "set" | "unset" | "not_applicable" | "blank";
/** A bound or an approximation printed with a number: `<1%`, `at least 2`, `about 150`. */
type Sign = "<" | "≥" | "≈" | null;
type Better = "higher" | "lower" | "yes" | "none";
/** How progress is judged (docs/methods): a quantity by linear schedule, a rank by places, a count from zero, … */
type MeasureType = "quantity" | "growth_rate" | "share" | "rank" | "count" | "yes_no" | "rating" | "text";
declare const MILESTONES: readonly [2020, 2023, 2026, 2029];
type MilestoneYear = (typeof MILESTONES)[number];
/** One row per measure: one number, yes/no or rating that a result is judged by. */
interface Measure {
    result: string;
    /** Unique within the result, kebab-case: `road-swd`. */
    measure: string;
    name_en: string;
    name_zh: string;
    /** `%`, `% of GDP`, `km/h`, `hours`, `count`, `rank`, `yes/no`, `text`. */
    unit: string;
    better: Better;
    kind: "computed" | "reported";
    type: MeasureType;
    baseline_value: number | null;
    baseline_sign: Sign;
    baseline_year: number | null;
    baseline_text_zh: string | null;
    baseline_text_en: string | null;
    baseline_status: PrintStatus;
}

/** What a publisher marks a figure as; null is a plain figure. */
type Flag = "estimate" | "forecast" | "provisional" | "restated" | null;
/**
 * A figure before it is stored: one row per series, area, partner, mode, direction, year of one source.
 * `value` null is a cell that the publisher gives as empty ("–", no samples); an absent row is not reported.
 */
interface SnapshotRow {
    /** The publisher's code (`BG.GSR.NFSV.GD.ZS`) or, where it has none, ours (`TFI1`, `TTDI-2024.RANK`). */
    series: string;
    /** ISO3 country, `CAREC`, a corridor (`C1`), a BCP id (`BCP-…`), or `ALL` for a publisher's own overall figure. */
    area: string;
    /** Counterpart of a trade flow, ISO3 or a group; null for the world or where it does not apply. */
    partner: string | null;
    /** `road`, `rail` or null. */
    mode: "road" | "rail" | null;
    /** `inbound`, `outbound` or null for both. */
    direction: "inbound" | "outbound" | null;
    year: number;
    value: number | null;
    /** As in data/reference/series.csv. */
    unit: string;
    flag: Flag;
    /** The publisher's date of this figure where one snapshot holds several (ISO date), else null. */
    updated: string | null;
    /** Page, table or address for a curated row; null where the series code is reference enough. */
    reference: string | null;
}
/** A row as it is in a snapshot's file. */
interface StoredRow extends SnapshotRow {
    source: string;
    /** The snapshot's name, `wdi/2020-07-01`. */
    snapshot: string;
    /** Line in the snapshot's CSV file; the header is line 1. */
    row: number;
}
/** A stored figure: one row per source, release, series, area, partner, mode, direction, year. */
interface Observation extends StoredRow {
    /** The publisher's release that it belongs to (release.ts): `2020-07-01`, or a bracket `2023-06-01..2024-06-30`. */
    release: string;
    /** Why `value` is not what the snapshot holds, where data/corrections.csv replaced it; absent where nothing was. */
    correction?: string;
}
/**
 * A block of series, areas and years that an answer covers wholly: within it, a figure that is absent was not published in
 * that release; outside it nothing is known, and an absent figure is merely not held here.
 */
interface ScopeBlock {
    /** Series codes; `*` at the end stands for any ending, alone for every series of the source. */
    series: string[];
    /** Areas as in the rows; `*` alone stands for every area. */
    areas: string[];
    first_year: number;
    last_year: number;
    note?: string;
}

/** The type of a column in the contract; the Arrow, Parquet and DuckDB types follow from it (docs/data-dictionary.md). */
type ColumnType = "string" | "int" | "float" | "bool";
/** One column of a table: its type, unit or meaning in one line, and whether null may be in it. */
interface Column {
    name: string;
    type: ColumnType;
    nullable: boolean;
    description: string;
    /** What its numbers count; absent for text, codes, years and plain counts of lines or areas. */
    unit?: string;
}
/** One row per result, measure, area, year, variant. */
interface ValueRow {
    result: string;
    measure: string;
    /** ISO3, `CAREC`, `CAREC-X`, `C1`…`C6`, a BCP id. */
    area: string;
    year: number;
    /** `headline`, or the other reading: `simple-mean`, `inbound`, `restated-2024`, … named in the method. */
    variant: string;
    value: number | null;
    /** `yes`, `no`, `in_progress` or the reported words where the value is no number. */
    text: string | null;
    /** `<`, `≥`, `≈` where the number is a bound or approximate. */
    sign: string | null;
    unit: string;
    /** Areas that reported, of those expected; null where one publisher's own figure is taken over. */
    reporting: number | null;
    expected: number | null;
    /** Semicolon-separated areas that are missing; null for none. */
    missing: string | null;
    /** Why each of the missing areas is missing, in their order (missing-words.ts): `not published;not held`; null for none. */
    missing_kinds: string | null;
    /** Share of the weight (GDP, generation) of the expected areas that reported, 0 to 1. */
    weight_share: number | null;
    /** Id of the method, an anchor of /methods. */
    method: string;
    flag: Flag;
    /**
     * Releases that the value is made of, one of each publisher: `wdi 2020-07-01`, `trade ..2019-06-02;wdi 2020-07-01`;
     * null where no release gives it, and for reports of sectors.
     */
    releases: string | null;
    /** Why there is no number, in words; null where there is one. */
    reason: string | null;
    vintage: string;
}
/** One row per value and input observation. `weight`s of role `value` add up to one for each value. */
interface LineageRow {
    result: string;
    measure: string;
    area: string;
    year: number;
    variant: string;
    source: string;
    series: string;
    /** Area, partner, mode, direction and year of the observation. */
    input_area: string;
    input_partner: string | null;
    input_mode: string | null;
    input_direction: string | null;
    input_year: number;
    input_value: number | null;
    /** Release of the observation, `2020-07-01`; null for a reported value. */
    release: string | null;
    /** `wdi/2020-07-01`, or `reported/HLT` for a reported value. */
    snapshot: string;
    row: number;
    /** `value`: enters the result; `weight`: weighs another; `part`: a factor of a value row. */
    role: "value" | "weight" | "part";
    weight: number | null;
    vintage: string;
}
/** How a measure, or a result with its measures, stands against its baseline; only a result can be `mixed`. In the order of a report. */
declare const STANDINGS: readonly ["improved", "mixed", "worsened", "unchanged", "not comparable", "no figure held", "not reported"];
type Standing = (typeof STANDINGS)[number];
/** What is said of a measure at a milestone; `no target set` comes with a direction. */
type ProgressStatus = "achieved" | "on track" | "accelerate" | "off track" | "moving away" | "no target set" | "baseline only" | "no data" | "not applicable";
/** One row per result, measure and milestone. */
interface ProgressRow {
    result: string;
    measure: string;
    milestone: number;
    baseline: number | null;
    baseline_year: number | null;
    /** What the change is measured from: the same series in the baseline's year, else the published baseline; null for neither. */
    base: number | null;
    base_year: number | null;
    /** Releases that it is made of; null where it is the published baseline, and for reports of sectors. */
    base_releases: string | null;
    /** What is compared with `base`: `value`, or its mean over the members that both years have; null without a base. */
    compared: number | null;
    value: number | null;
    value_year: number | null;
    /** Releases that the value is made of; null for reports of sectors. */
    value_releases: string | null;
    target: number | null;
    target_status: PrintStatus;
    method: string;
    /** Pace achieved over pace needed (1 is on schedule); null where the rule has none. */
    ratio: number | null;
    /** Change a year since the baseline, in the measure's unit; null where it has none or either figure is a bound. */
    change_per_year: number | null;
    direction: "better" | "worse" | "unchanged" | null;
    status: ProgressStatus;
    /** How it stands against the baseline, in the words that every count uses. */
    standing: Exclude<Standing, "mixed">;
    /** Why, in words. */
    reason: string;
    vintage: string;
}
/** Whether a published number could be recomputed. */
type Verdict = "reproduced" | "close" | "differs" | "not reproducible";
/** One row per result and measure for which the PRF gives a number. */
interface BaselineCheckRow {
    result: string;
    measure: string;
    published: number;
    published_sign: string | null;
    year: number;
    recomputed: number | null;
    difference: number | null;
    /** "9 of 10" */
    coverage: string | null;
    method: string;
    vintage: string;
    verdict: Verdict;
    reason: string;
}
/** One row per result of the framework. */
interface ResultRow {
    id: string;
    cluster: number;
    sector: string;
    level: Level;
    title_en: string;
    title_zh: string;
    indicator_en: string;
    indicator_zh: string;
    sources: string;
    headline: boolean;
    themes: string | null;
    risks: string | null;
    assumptions: string | null;
    lead: string | null;
}
/** The four milestones of a measure, side by side. */
type MilestoneColumns = {
    [Y in MilestoneYear as `target_${Y}`]: number | null;
} & {
    [Y in MilestoneYear as `target_${Y}_sign` | `target_${Y}_text` | `target_${Y}_text_zh`]: string | null;
} & {
    [Y in MilestoneYear as `target_${Y}_status`]: PrintStatus;
};
/** One row per result and measure. */
type MeasureRow = Measure & MilestoneColumns;
/** One row per source, series, area, partner, mode, direction, year of a vintage. */
type ObservationRow = Omit<Observation, "correction"> & {
    correction: string | null;
};
/** Who could fix a gap: a decision on the framework, a sector's report, a publisher, or the keepers of this observatory. */
type GapOwner = "framework" | "sector" | "publisher" | "observatory";
/** One row per result, measure, kind, detail and milestone: something that the framework or its figures still lack. */
interface GapRow {
    sector: string;
    result: string;
    measure: string;
    kind: "baseline" | "target" | "source" | "value" | "member" | "age" | "smart";
    /**
     * unset, not_applicable, blank; reported, series missing; why there is no value (missing-words.ts) or words; why
     * members are missing; the year of an old value; S, M, A, R or T.
     */
    detail: string;
    /** Null but for targets. */
    milestone: number | null;
    /** What the framework says in English; null for nothing. */
    printed: string | null;
    reason: string;
    owner: GapOwner;
    /** Lead of the sector or cluster, sources of the result; null where the framework names no lead. */
    owner_name: string | null;
    vintage: string;
}

/** One row per series of a source. */
interface SeriesInfo {
    source: string;
    series: string;
    name_en: string;
    name_zh: string;
    unit: string;
    /** Lowest and highest believable value; outside is an error of the publisher or of the reader. Null: no bound. */
    min: number | null;
    max: number | null;
    /** Why the bounds are where they are. */
    bounds_reason: string | null;
    note: string | null;
}

/** A region, member, other country, corridor or border crossing point, with every way of writing it that is listed. */
interface AreaFacts {
    /** `CAREC-X`, `KGZ`, `C1`, `BCP-horgos` */
    area: string;
    kind: "region" | "member" | "country" | "corridor" | "crossing";
    name_en: string;
    /** The name at the end of a line of a chart: "Kyrgyz Rep." */
    short_en: string;
    name_zh: string;
    /** Whole names, codes and aliases. */
    spellings: string[];
    /** What is only a part of its name, and may be a part of another's. */
    parts: string[];
    /** Country of a crossing. */
    iso3: string | null;
    /** The crossing on the other side of the line. */
    neighbour: string | null;
    /** Corridors of a crossing. */
    corridors: string[];
    /** Members of a region or corridor. */
    members: string[];
    latitude: number | null;
    longitude: number | null;
}

/** The contract: every table with its grain and columns; Arrow, CSV, Parquet, JSON and the data dictionary follow from it. */
declare const TABLE_SPECS: {
    readonly results: {
        readonly name: "results";
        readonly grain: "One row per result of the framework.";
        readonly columns: readonly [Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column];
    };
    readonly measures: {
        readonly name: "measures";
        readonly grain: "One row per result and measure.";
        readonly columns: readonly [Column, Column, Column, Column, Column, Column, Column, Column, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, Column, Column, Column, Column, Column, ...Column[]];
    };
    readonly observations: {
        readonly name: "observations";
        readonly grain: "One row per source, series, area, partner, mode, direction, year of a vintage: the newest figure that is held.";
        readonly columns: readonly [Column, Column, Column, Column, Column, Column, Column, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, Column, Column, Column, Column, Column, Column, Column, Column];
    };
    readonly values: {
        readonly name: "values";
        readonly grain: "One row per result, measure, area, year, variant of a vintage.";
        readonly columns: readonly [Column, Column, Column, Column, Column, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, Column, Column, Column, Column, Column, Column, Column, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, Column, Column, Column, Column, Column];
    };
    readonly lineage: {
        readonly name: "lineage";
        readonly grain: "One row per value and input observation of a vintage.";
        readonly columns: readonly [Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, Column, Column, Column, Column, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, Column];
    };
    readonly progress: {
        readonly name: "progress";
        readonly grain: "One row per result, measure and milestone of a vintage.";
        readonly columns: readonly [Column, Column, Column, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, Column, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, Column, Column, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, Column, Column, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, Column, Column, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, Column, Column, Column, Column, Column];
    };
    readonly baseline_checks: {
        readonly name: "baseline_checks";
        readonly grain: "One row per result and measure for which the PRF publishes a number, of a vintage.";
        readonly columns: readonly [Column, Column, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, Column, Column, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, {
            unit: string;
            name: string;
            type: ColumnType;
            nullable: boolean;
            description: string;
        }, Column, Column, Column, Column, Column];
    };
    readonly gaps: {
        readonly name: "gaps";
        readonly grain: "One row per result, measure, kind, detail and milestone of a vintage: what is still lacking.";
        readonly columns: readonly [Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column];
    };
};
/** The name of a table of the contract. */
type TableName = keyof typeof TABLE_SPECS;

/** How a value is made, for /methods and for the value's own page. */
interface Method {
    id: string;
    title: string;
    /** In words, two or three sentences. */
    text: string;
    /** As a formula in plain Unicode: `Σ xᵢ·GDPᵢ / Σ GDPᵢ`. */
    formula: string;
    /** Where the method comes from, with evidence. */
    source: string;
}
/** Which of a measure's rows is the one that the PRF means. */
interface Headline {
    area: string;
    variant: string;
}

/** Every table of the contract for one vintage. */
interface Tables {
    results: ResultRow[];
    measures: MeasureRow[];
    observations: ObservationRow[];
    values: ValueRow[];
    lineage: LineageRow[];
    progress: ProgressRow[];
    baseline_checks: BaselineCheckRow[];
    gaps: GapRow[];
}

/** A target of a measure, as the framework states it. */
interface TargetFacts {
    year: MilestoneYear;
    /** In the measure's unit; null unless `status` is `set`. */
    value: number | null;
    sign: Sign;
    text_en: string | null;
    text_zh: string | null;
    status: PrintStatus;
}
/** What is known of a measure without its values. */
interface MeasureFacts {
    /** `TRP-OP1/road-hours` */
    id: string;
    result: string;
    measure: string;
    name_en: string;
    name_zh: string;
    unit: string;
    /** Which way is better: `higher`, `lower`, `yes` or `none`. */
    better: Better;
    /** `computed` from series, `reported` by a sector, or `beside`: given beside the measures of the framework. */
    kind: "computed" | "reported" | "beside";
    /** How progress is judged; null for figures beside the framework's measures. */
    type: MeasureType | null;
    /** The published baseline; null values where the framework states none. */
    baseline: {
        value: number | null;
        sign: Sign;
        year: number | null;
        text_en: string | null;
        text_zh: string | null;
        status: PrintStatus;
    };
    /** The four milestones in order; none for figures beside the framework's measures. */
    targets: TargetFacts[];
    /** Area and variant that scorecard and progress read. */
    headline: Headline;
    /** Ids of the methods of its values, anchors of /methods. */
    methods: string[];
    /** `source/series` that its values are computed from; none where a sector reports it. */
    inputs: string[];
    /** Releases of the newest headline value: `wdi 2026-04-08`; null where there is none. */
    releases: string | null;
}
/** A publisher's release as it is cited, and what it is known to be complete for. */
interface ReleaseFacts {
    source: string;
    release: string;
    publisher: string;
    title: string;
    licence: string | null;
    licence_url: string | null;
    citation: string | null;
    snapshots: readonly string[];
    scope: readonly ScopeBlock[];
}
/** Everything that a notebook needs of a vintage beside its tables: `downloads/<vintage>/vintage.json`. */
interface VintageFacts {
    name: string;
    title: string;
    /** Edition of the framework. */
    edition: string;
    /** ISO date; null for figures that move. */
    frozen_on: string | null;
    /** Last year that counts as reached; null: the publishers' flags decide. */
    last_year: number | null;
    measures: MeasureFacts[];
    methods: Method[];
    areas: AreaFacts[];
    series: SeriesInfo[];
    releases: ReleaseFacts[];
}

/** An area as calls take it: an id, any listed spelling, or what `area` returned. */
type AreaChoice = string | Pick<AreaFacts, "area">;

/** How rows of members become one of their group. */
interface AggregateOptions {
    /** `"CAREC-X"`, `"CAREC"`, a corridor with members, or a group of your own with its name. */
    over: AreaChoice | {
        name: string;
        members: readonly AreaChoice[];
    };
    /** The column that weighs the members, or `"equal"` for a plain mean. There is no default: the choice changes the figure. */
    weight: string;
    /** The column that is averaged: `value`. */
    value?: string;
}

/** A published figure of one year with its words: a baseline, a target. */
interface TrendMark {
    year: number;
    value: number;
    text: string;
}

/** Settings that every chart has; what is left out follows from the rows. */
interface ChartOptions {
    /** What is to be seen, as a sentence; the name of the measure where it is left out. */
    title?: string;
    /** What the figures are: measure and unit. */
    subtitle?: string;
    /** The line below the picture; written by `sourceNote` where the rows name their releases; null for none. */
    source?: string | null;
    /** The text alternative. */
    label?: string;
    /** The column with the figure: `value`; `index`, `rank` or `share` for what the calls of these names add. */
    value?: string;
    /** The column that names lines, rows or parts: `area`, whose ids are written as names in the color that they have on every page. */
    name?: string;
    /** The unit of the figures; that of the rows where it is left out. */
    unit?: string;
    /** Pixels of `chartSvg` and `chartOptions`, 760; a chart on a page is as wide as its place. */
    width?: number;
    /** Your own marks of Observable Plot, on top. Those that follow the pointer need a `Plot.plot` of your own, with `chartOptions`. */
    marks?: readonly Markish[];
}
/** What each chart shows, with the options of its own. */
interface ChartKinds {
    /**
     * Figures by year, a line each (`year`): the region heavy, members that stand out in color, forecasts dashed, gaps open. Baseline and targets
     * are those of the measure where its headline area and reading are among the rows; `false` leaves them out.
     */
    trendByArea: {
        highlight?: readonly string[];
        baseline?: TrendMark | false;
        targets?: readonly TrendMark[] | false;
        /** Years whose figures do not continue the year before. */
        breaks?: readonly number[];
        height?: number;
        /** Rank 1 at the top: by itself where the unit is a rank. */
        reverse?: boolean;
    };
    /** Ranks (`rank` or `value`) by `year`, each edition apart (`edition` or `variant`, in the order of the rows); `top` draws a line across. */
    ranksByEdition: {
        top?: number;
        highlight?: readonly string[];
    };
    /** Two years, a row each, from `prf.change`: a ring for `before`, a dot for `after`; heavier where the change is for the better. */
    dumbbell: {
        isLog?: boolean;
    };
    /** Bars from zero in the order of the rows; `second` names the column of the rest, drawn grey behind `value`. */
    stackedBars: {
        second?: string;
    };
    /** A panel for each name on one scale, by `year`; `line` names the column that tells several lines of a panel apart. */
    smallMultiples: {
        line?: string;
        height?: number;
    };
    /** A dot for the figure and a line from column `low` to column `high`. */
    dotRange: {
        low?: string;
        high?: string;
        isLog?: boolean;
    };
    /** Names by columns (`year`, or what `column` names); darker is farther from zero, and orange below it. */
    matrix: {
        column?: string;
    };
    /** Members shaded by their figure, the PRC's without a fill, or crossings as dots as large as theirs. */
    memberMap: Record<never, never>;
    /** One figure by the day from which it was known: `known_on`, or the `release` of rows of `db.releases`; `published` draws a line across. */
    revisionLines: {
        published?: number | null;
    };
    /** The parts of a whole in one bar, the first one black: four at most. */
    shareOfWhole: Record<never, never>;
    /** Two columns against each other, a dot for each row. */
    scatter: {
        x: string;
        y: string;
    };
}
type ChartKind = keyof ChartKinds;

/** Years as calls take them: one, a list, or all between two ends, both included. */
type YearChoice = number | readonly number[] | {
    from?: number;
    to?: number;
};

/** Which values of a measure are wanted. */
interface ValueFilter {
    /** One area or several, by id or any listed name; without it every area. */
    area?: AreaChoice | readonly AreaChoice[];
    /** Years; with `area`, those that are named have a row each, also where there is no figure. Without it every year held. */
    year?: YearChoice;
    /** A reading or several, or `"all"`; without it the headline reading of the measure. */
    variant?: string | readonly string[];
}
/** Which figures of a publisher's series are wanted. */
interface ObservationFilter {
    area?: AreaChoice | readonly AreaChoice[];
    year?: YearChoice;
    mode?: "road" | "rail" | null;
    direction?: "inbound" | "outbound" | null;
    /** Counterpart of a trade flow; null for the world. */
    partner?: string | null;
}
/** A figure of a publisher; what is not there has a null value and says why. */
type ObservationAnswer = ObservationRow & {
    reason?: string;
};

/** How rows are joined with an analyst's own. */
interface JoinOptions {
    /** Columns that both have, `["area", "year"]`, or ours with theirs: `{area: "Country", year: "Year"}`. */
    by: readonly string[] | Readonly<Record<string, string>>;
    /** Goes before the names of their columns; needed where a column of both has one name. */
    prefix?: string;
}
/** Rows with the own columns beside, and what found no partner. */
interface Joined<R, O> {
    /** Every row of ours, in its order; own columns are null where the own file has no row. */
    rows: (R & Record<string, unknown>)[];
    unmatched: {
        /** Our rows without an own one. */
        rows: R[];
        /** Own rows that no row of ours took, each with the reason. */
        own: (O & {
            unmatched: string;
        })[];
    };
}

/** Languages that forms and reports of sectors are written in. */
type Lang = "en" | "zh";

/** What a note says beside the publishers. */
interface NoteOptions {
    /** Your own data, as you would cite them: "Freight of the ministry, 2024". */
    own?: string;
}
/**
 * Returns a figure with its unit as the pages show it; what is missing in words, by its kind where the row says it.
 * @example prf.format({value: 9.9, unit: "hours"}) // "9.9 hours"
 */
declare function format(row: {
    value: number | null;
    unit: string;
    sign?: string | null;
    text?: string | null;
    reason?: string | null;
}, lang?: Lang): string;
/**
 * Returns the color of a member or corridor, the same on every page; it follows the theme where the page has one. Regions have the color
 * of the text.
 * @example Plot.line(rows, {x: "year", y: "value", z: "area", stroke: (d) => prf.color(d.area)})
 */
declare function color(area: string): string;

/** A vintage that is open: what is known of it at once, and its rows, which are awaited. Rows are plain objects. */
interface OpenVintage {
    /** `current`, `defr-2024` */
    readonly name: string;
    readonly title: string;
    readonly facts: VintageFacts;
    /** Every measure, in the order of the framework. */
    readonly measures: readonly MeasureFacts[];
    /**
     * Returns a measure's names, unit, baseline, targets, methods and inputs.
     * @example db.measure("TRP-OP1/road-hours").unit // "hours"
     */
    measure(id: string): MeasureFacts;
    /**
     * Returns an area by its id or any listed name, in English or Chinese.
     * @example db.area("吉尔吉斯共和国").area // "KGZ"
     */
    area(name: AreaChoice): AreaFacts;
    /**
     * Returns the areas of a kind: `region`, `member`, `country`, `corridor` or `crossing`; without it all of them.
     * @example db.areas("member").length // 11
     */
    areas(kind?: AreaFacts["kind"]): AreaFacts[];
    /**
     * Returns the short name of an area, for the end of a line or a cell of a table.
     * @example db.areaName("CHN", "zh") // "中华人民共和国"
     */
    areaName(name: AreaChoice, lang?: "en" | "zh"): string;
    /**
     * Returns what is known of a publisher's series: names, unit, note.
     * @example db.series("weo/NGDP_RPCH").unit // "%"
     */
    series(id: string): SeriesInfo;
    /**
     * Returns the values of one or several measures; the headline reading unless `variant` says otherwise.
     *
     * A named year of a named area that has no figure is a row whose value is null with its reason. An area without any row throws.
     * @example (await db.values("TRP-OP1/road-hours", {area: "CAREC", year: 2022}))[0].value // 9.9
     */
    values(id: string | readonly string[], filter?: ValueFilter): Promise<ValueRow[]>;
    /**
     * Returns the figures of a publisher's series, the newest that are held; of a named year of a named area also what is not there, and why.
     * @example await db.observations("weo/NGDP_RPCH", {area: "Kazakhstan", year: {from: 2015}})
     */
    observations(id: string, filter?: ObservationFilter): Promise<ObservationAnswer[]>;
    /**
     * Returns the figures of a series in every release that the vintage can know; column `release` tells them apart.
     * @example await db.releases("weo/NGDP_RPCH", {area: "KAZ", year: 2020})
     */
    releases(id: string, filter?: ObservationFilter): Promise<ObservationAnswer[]>;
    /**
     * Returns the publishers' rows that values were computed from. The table is large (3 MB): ask where it is needed.
     * @example await db.lineage(await db.values("TRP-OP1/road-hours", {area: "CAREC", year: 2022}))
     */
    lineage(values: readonly ValueRow[]): Promise<LineageRow[]>;
    /**
     * Returns a whole table of the data dictionary.
     * @example (await db.table("progress"))[0].milestone // 2020
     */
    table<N extends TableName>(name: N): Promise<Tables[N]>;
    /**
     * Returns our rows with the columns of your own file beside, and what found no partner. Areas of your file may be written in any listed
     * way. Every row of ours stays. Two own rows for one key throw, as does a column name that both have (`prefix` tells them apart).
     * @example db.join(rows, freight, {by: {area: "Country", year: "Year"}}).unmatched.own.length // 1
     */
    join<R extends object, O extends object>(rows: readonly R[], own: readonly O[], options: JoinOptions): Joined<R, O>;
    /**
     * Returns the mean of members' rows, one row for each measure, variant and year, with coverage: the floors are those of the indicators
     * (half of the members and two thirds of the weight). Below them the value is null and `reason` says so. All figures of a mean are of one
     * release of each publisher; `weight` names a column, or `"equal"`.
     * @example db.aggregate(rows, {over: {name: "two members", members: ["KAZ", "Uzbekistan"]}, weight: "equal"})[0].value // 8.45
     */
    aggregate(rows: readonly object[], options: AggregateOptions): ValueRow[];
    /**
     * Returns the source note of rows in one line: publishers, releases, vintage. Rows need the column `releases`, or `source` and `release`.
     * @example db.sourceNote(rows, {own: "Freight of the ministry, 2024"}).endsWith("vintage current.") // true
     */
    sourceNote(rows: readonly object[], options?: NoteOptions): string;
    /**
     * Returns rows as a chart for the page: as wide as its place, read out by pointer and keys, with its table, files and source. Names, colors, unit,
     * baseline, targets and source follow from the rows. Observable Plot is loaded when the first chart is drawn.
     * @example db.chart("trendByArea", rows, {highlight: ["KAZ"]})
     */
    chart<K extends ChartKind>(kind: K, rows: readonly object[], options?: ChartOptions & ChartKinds[K]): HTMLElement;
    /**
     * Returns a chart as an SVG file, with title and source in the picture: for a Node script, a report, a slide.
     * @example writeFileSync("hours.svg", await db.chartSvg("trendByArea", rows))
     */
    chartSvg<K extends ChartKind>(kind: K, rows: readonly object[], options?: ChartOptions & ChartKinds[K]): Promise<string>;
    /**
     * Returns a chart as options of Observable Plot, to be changed and drawn with marks of your own; of `smallMultiples` those of each panel.
     * @example const [options] = await db.chartOptions("trendByArea", rows); Plot.plot({...options, marks: [...options.marks, Plot.ruleY([3])]})
     */
    chartOptions<K extends ChartKind>(kind: K, rows: readonly object[], options?: ChartOptions & ChartKinds[K]): Promise<PlotOptions[]>;
}

/** Settings that every input has. */
interface ChoiceOptions {
    label?: string;
    /** The id that is chosen at first; without it the first of the list. */
    value?: string | number;
}
/**
 * Returns an input that chooses an area: of a kind, or of the rows that you show. Its value is the id.
 * @example const member = view(prf.areaInput(db, {kind: "member", value: "GEO"}))
 */
declare function areaInput(db: OpenVintage, options?: ChoiceOptions & {
    kind?: AreaFacts["kind"];
    rows?: readonly {
        area: string;
    }[];
}): HTMLElement;
/**
 * Returns an input that chooses a measure among those with values, or of a result. Its value is the id.
 * @example const id = view(prf.measureInput(db, {result: "TRP-OP1"}))
 */
declare function measureInput(db: OpenVintage, options?: ChoiceOptions & {
    result?: string;
}): HTMLElement;
/**
 * Returns an input that chooses a vintage; pass what `prf.vintages()` gave.
 * @example const name = view(prf.vintageInput(await prf.vintages()))
 */
declare function vintageInput(names: readonly string[], options?: ChoiceOptions): HTMLElement;
/**
 * Returns an input that chooses a year of rows, the newest first.
 * @example const year = view(prf.yearInput(rows))
 */
declare function yearInput(rows: readonly Pick<ValueRow, "year">[], options?: ChoiceOptions): HTMLElement;

/** One figure as two vintages or two releases have it. */
interface ComparisonRow extends Record<string, unknown> {
    unit: string;
    /** The figure in the first and in the second; null where there is none. */
    before: number | null;
    after: number | null;
    /** After less before; null unless both are there. */
    difference: number | null;
    /** Difference in percent of the first figure's size; null from zero. */
    percent: number | null;
    /** `same`, `revised`, `new` (only in the second), `gone` (only in the first), `missing` (a figure in neither). */
    kind: "same" | "revised" | "new" | "gone" | "missing";
    /** Vintages and releases of the two. */
    vintage_before: string | null;
    vintage_after: string | null;
    releases_before: string | null;
    releases_after: string | null;
}
/**
 * Returns what became of each figure from one vintage or release to another: one row for each area, measure or series, variant and year
 * of either.
 *
 * Throws DataError where a figure occurs twice or in two units: rows of two releases are compared, not of all at once.
 * @example prf.compare(await old.values("EFS-CO/growth"), await db.values("EFS-CO/growth")).filter(({kind}) => kind === "revised")
 */
declare function compare(before: readonly AnyRow[], after: readonly AnyRow[]): ComparisonRow[];
/**
 * Returns the rows with columns `rank` and `of`: the place among the areas of the same measure, variant and year.
 *
 * Like with like: regions, bounds and what has no figure have no rank, and years are never mixed. Areas whose figures are printed alike share
 * a place. `first` says which end is rank 1.
 * @example prf.rank(rows, {first: "lowest"})[4].rank // 2
 */
declare function rank<R extends AnyRow>(rows: readonly R[], options: {
    first: "highest" | "lowest";
}): (R & {
    rank: number | null;
    of: number;
})[];
/**
 * Returns the rows with a column `share`: the value in percent of the sum over the areas of the same measure, variant and year.
 *
 * Regions are no part of the sum. Where one area has no figure the whole is not known, and every share of that year is null. Throws
 * TypeError for units that do not add up: shares, rates, speeds, times, ranks.
 * @example prf.share(await db.observations("wdi/NY.GDP.MKTP.CD", {area: db.areas("member"), year: 2020}))
 */
declare function share<R extends AnyRow>(rows: readonly R[]): (R & {
    share: number | null;
})[];

/** How a table is shown. */
interface TableOptions {
    /** Columns in their order, with the words of their headings: `{area: "Area", value: "Hours"}`, or a list of names; without it all. */
    columns?: readonly string[] | Readonly<Record<string, string>>;
    /** How the cells of a column are written: `{area: (id) => db.areaName(id)}`. */
    format?: Readonly<Record<string, (value: never, row: never) => string>>;
    /** The column by which the rows are sorted at first. */
    sort?: string;
    /** Whether the largest comes first. */
    reverse?: boolean;
    /** What the table is of, for readers of the page aloud, and the name of the file. */
    label?: string;
}
/**
 * Returns a table of rows: sorted by a click or Enter on a heading, one stop of the Tab key with arrow keys inside, years without a
 * thousands separator, and a button that saves what is shown as CSV with the raw figures. What is missing is a dash and sorts last.
 *
 * Throws TypeError for an unknown column, with the nearest.
 * @example prf.dataTable(rows, {columns: {area: "Area", year: "Year", value: "Hours"}, sort: "value", reverse: true})
 */
declare function dataTable(rows: readonly object[], options?: TableOptions): HTMLElement;

/** Where a vintage is opened from. */
interface OpenOptions {
    /** `current`, or a frozen vintage: `defr-2024`. */
    vintage?: string;
    /** Address of a published site, `https://prf.example.org/`; without it the site that this module came from, in Node the folder `data/`. */
    from?: string | URL;
    /** In Node, another data folder than `data/`. */
    data?: string;
}
/**
 * Opens a vintage: in a page the published files, one request each and no file twice; in a Node script the folder `data/`.
 *
 * Several may be open side by side. Throws TypeError for an unknown vintage or option, with the nearest name and the list of what is allowed.
 * @example const db = await prf.open({vintage: "defr-2024"})
 */
declare function open(options?: OpenOptions): Promise<OpenVintage>;
/**
 * Returns the names of the vintages that can be opened.
 * @example await prf.vintages() // ["current", "defr-2021", "defr-2024", "prf-2020"]
 */
declare function vintages({ from, data }?: Pick<OpenOptions, "from" | "data">): Promise<string[]>;
/**
 * The analyst's one import: figures of the framework, joined, aggregated, compared, shown and cited.
 *
 * @namespace
 */
declare const prf: {
    open: typeof open;
    vintages: typeof vintages;
    compare: typeof compare;
    change: typeof change;
    growth: typeof growth;
    index: typeof index;
    rank: typeof rank;
    share: typeof share;
    format: typeof format;
    color: typeof color;
    dataTable: typeof dataTable;
    areaInput: typeof areaInput;
    measureInput: typeof measureInput;
    vintageInput: typeof vintageInput;
    yearInput: typeof yearInput;
};
/**
 * The published tables beside this module; null where it is a file. A page's copy is in `/_import/` of the site; in Framework's preview,
 * which has no downloads, its address ends in `?sha=…`, and the loaders of src/data give the same files.
 */
declare function publishedBase(): string | null;

export { prf, publishedBase };
export type { AggregateOptions, AreaChoice, AreaFacts, ChangeRow, ChartKind, ChartKinds, ChartOptions, ChoiceOptions, ComparisonRow, JoinOptions, Joined, MeasureFacts, NoteOptions, ObservationFilter, OpenOptions, OpenVintage, Span, TableOptions, TargetFacts, ValueFilter, YearChoice };
