# The page of gaps: what the framework still lacks.

gaps-answer = Of { $measures }, { $target } that is a number or a condition, and { $value }. { $unset } { $targets } are placeholders without a number.
gaps-measure-count =
    { $count ->
        [one] { $count } measure
       *[other] { $count } measures
    }
gaps-have-target = { $count } have a target
gaps-have-value = { $count } have a value
gaps-targets = targets
gaps-by-sector = By sector
gaps-by-owner = By who can close the gap
gaps-four-kinds = Four kinds of missing
gaps-four-kinds-note = A figure can be missing for four reasons, each with its own sign. A zero is a figure and is not missing.
gaps-every-measure = Every measure
gaps-signs = For { $baselines } and targets, { $unset } is a placeholder, { $inapplicable } is “not applicable”, { $blank } is nothing stated, and { $set } is a condition in words. The letters show where a measure is not specific, measurable, achievable, relevant, or time-bound. S, M, and R are our reading of the words; A and T follow from the milestones. A measure without a published series is counted and reported by the sector.
gaps-baselines = baselines
gaps-amendments = Amendments
gaps-amendments-term = amendments
gaps-method = How this list is compiled
gaps-method-text = The list is compiled from the framework as endorsed, with its { $amendments }, and from the figures of { $term } { $vintage }. Only the readings of S, M, and R are entered by hand. A value counts as old if it is more than { $years } years older than the newest figures held here, because it would then appear in two consecutive Development Effectiveness Reviews. A gap leaves the list when an amendment sets what is missing or when the sector reports it.
gaps-vintage = vintage
gaps-sign = Sign
gaps-word = Word
gaps-known = What is known
gaps-provided = Who can provide it
gaps-sector-table = Gaps by sector
gaps-sector = Sector or pillar
gaps-no-baseline = No baseline
gaps-targets-that-are = Targets that are
gaps-no-series = No published series
gaps-no-number = No number
gaps-old = Old
gaps-that-fail = Measures that fail
gaps-is-blank = blank
gaps-is-inapplicable = n/a
gaps-all = All
gaps-who = Who
gaps-count = Gaps
gaps-how = How
gaps-owner =
    { $owner ->
        [framework] A decision on the framework
        [sector] A sector’s report
        [publisher] A publisher
       *[observatory] This observatory
    }
gaps-owner-how =
    { $owner ->
        [framework] The sector’s lead makes a proposal, and the decision is recorded as a dated amendment.
        [sector] The sector’s committee reports once a year, with evidence.
        [publisher] The index or report was discontinued, or the newest edition is not published yet.
       *[observatory] The series is published but not held here yet.
    }
gaps-lead = Lead: { $lead }.
gaps-no-lead = The framework names no lead.
gaps-of-sector = Gaps of { $sector }
gaps-measure = Measure
gaps-baseline = Baseline
gaps-latest = Latest
gaps-else = What else is missing
gaps-said = “{ $words }”
gaps-unset = target to be set
gaps-not-applicable = not applicable
gaps-nothing-stated = nothing stated
