# The scorecard: its sentence, bar, form, table and key.

scorecard-none = { $none }{ $among } fits.
scorecard-none-subject = No result
scorecard-subject =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
scorecard-in = { " " }in { $part }
scorecard-with = { " " }with “{ $query }”
scorecard-answer =
    { $count ->
        [one] { $subject }{ $among } compared with its baseline by { $year }: { $parts }{ $targets }.
       *[other] { $subject }{ $among } compared with their baselines by { $year }: { $parts }{ $targets }.
    }
scorecard-part = { $standing },
scorecard-last-part = { $standing };
scorecard-target-of-one =
    { $count ->
        [1] it has a numeric target
       *[0] it has no numeric target
    }
scorecard-target-none = none has a numeric target
scorecard-target-all = all have a numeric target
scorecard-target-some =
    { $count ->
        [one] only { $count } has a numeric target
       *[other] only { $count } have a numeric target
    }

scorecard-bar = Results by cluster
scorecard-cluster = Cluster { $cluster }
scorecard-cell = { $id } { $name }: { $standing }

scorecard-filters = Filter the results
scorecard-find = Find
scorecard-find-example = word or id
scorecard-part-field = Cluster or sector
scorecard-all = all
scorecard-status = Status
scorecard-milestone = By
scorecard-order = Order
scorecard-order-figures = with a figure first
scorecard-order-framework = as in the framework
scorecard-show-all = Show all
scorecard-shown = { $count } of { $all } results

scorecard-view = View
scorecard-view-annual = annual: all measures
scorecard-view-defr = DEfR: headline measures
scorecard-of-defr = { " " }of the DEfR view
scorecard-headline = The DEfR, every three years, reports the headline measures alone; the sectors’ committees and working groups report all of them each year (paragraph 6: { $printed }). Which ones are headline is our reading: outcomes are, outputs are not; the framework does not say.
scorecard-amended = amended { $date }
scorecard-proposed = change proposed, not counted
scorecard-amendments = Amendments of the framework in force: { $endorsed }; proposed: { $proposed }; rejected: { $rejected }. Only those in force count ({ $list }).
scorecard-amendments-list = list
scorecard-how-counted = A result counts once, by all of its measures; it is mixed if some improved and others worsened.
scorecard-measures =
    { $count ->
        [one] Of the one measure: { $standings }.
       *[other] Of the { $count } measures: { $standings }.
    }
scorecard-key-spark = ○ baseline and ● latest in a spark line; dashed lines are forecasts, gaps are missing years
scorecard-key-unset = “to be set”: the framework has a sign in place of the { $target }
scorecard-key-lineage = a figure opens the rows it was computed from (its { $lineage })
scorecard-term-target = target
scorecard-term-lineage = lineage

scorecard-results = Results
scorecard-caption = Change, baseline, latest value and target are those of the measure below the result’s name.
scorecard-head-result = Result
scorecard-head-change = Change, { $from }–{ $to }
scorecard-head-baseline = Baseline
scorecard-head-latest = Latest
scorecard-head-target = Target
scorecard-head-status = Status
scorecard-head-year = Year, source
scorecard-with-figure = With a figure
scorecard-without-figure = : no figure yet
scorecard-measure-of =
    { $count ->
        [1] { $name }
       *[other] { $name }, 1 of { $count } measures
    }
scorecard-level =
    { $level ->
        [outcome] outcome
       *[output] output
    }
scorecard-not-applicable = not applicable
scorecard-to-be-set = to be set
scorecard-no-target = none
scorecard-in-words = in words
scorecard-target-by = { $target } by { $year }
scorecard-better = { $count } of { $all } better
scorecard-worse = { $count } of { $all } worse
scorecard-better-and-worse = { $better } of { $all } better, { $worse } worse
scorecard-reported = reported
scorecard-no-values = { $name }: no values
scorecard-one-value = { $name }: { $last } in { $year }
scorecard-first-and-last = { $name }: { $first } in { $from }, { $last } in { $year }
