# The page of baselines.

baselines-none = No baseline has been checked for this vintage.
baselines-answer = Of { $all } published baselines, { $reproduced }, { $close } come close, and { $differs } differ; { $none } cannot be recomputed from published figures.
baselines-reproduced = { $count } are reproduced
baselines-recomputed = Recomputed baselines
baselines-not-recomputed = Baselines that cannot be recomputed, and why
baselines-measure = Measure
baselines-year = Year
baselines-published = Published
baselines-recomputed-as = Recomputed
baselines-difference = Difference
baselines-coverage = Coverage
baselines-verdict = Verdict and reason
baselines-reason = { $verdict }: { $reason }
baselines-fuel-total = Fuel trade, within the region and with the rest
baselines-nonfuel-total = Non-fuel trade, within the region and with the rest
baselines-shared = { $count }: { $reason }.
baselines-numbers =
    { $count ->
        [one] One number
       *[other] { $count } numbers
    }
baselines-number = { $measure }: { $figure }
baselines-in-year = in { $year }
baselines-choices = How each choice changes the number
baselines-choices-note = Figures in bold are reproduced or close. Each dot is a vintage; the hollow dot is the oldest.
baselines-choices-of = { $measure }, { $year }: { $published } published
baselines-choices-label = Choices: { $measure }
baselines-choice = Choice
baselines-scale = 0 to { $highest }; the line is { $published }
baselines-fit-none = None of the { $count } choices comes close to the published number.
baselines-fit-one = Only one choice comes close: { $choice }.
baselines-fit-some = { $fitting } of { $count } choices come close: { $choices }.
baselines-weighted = weighted
baselines-with-prc = with the PRC, { $reading }
baselines-without-prc = without the PRC, { $reading }
