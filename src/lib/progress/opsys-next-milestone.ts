import {isMet, noAnswer, type RuleAnswer, type RuleInput, roundRatio} from "./rule.js";

const RULE = "opsys-next-milestone";

/**
 * Gives the share of the way to the next dated target, the first whose year is not before the latest value's.
 *
 * The only published rule made for several dated targets. Its colour cut-offs are not published where they could be read, so
 * that there is a verdict only for a met target. A milestone later than the newest data is simply the next one.
 * Source: European Commission, OPSYS wiki, pageId 33522203.
 * @example opsysNextMilestone({…, latest: {year: 2023, value: 10.9}, targets: [{year: 2023, value: 9.8}, {year: 2029, value: 8}]}).ratio // 0.541667
 */
export function opsysNextMilestone({baseline, latest, targets, better}: RuleInput): RuleAnswer {
  const next = targets.toSorted((a, b) => a.year - b.year).find(({year}) => year >= latest.year);
  if (!next) return noAnswer(RULE, "no dated target lies ahead");
  if (next.value === baseline.value)
    return noAnswer(RULE, "the next target equals the baseline: there is no way to measure");
  const ratio = roundRatio((latest.value - baseline.value) / (next.value - baseline.value));
  const met = isMet(latest.value, next.value, better);
  const reason = `${ratio} of the way to ${next.value} in ${next.year}${met ? "" : "; the rule's colour limits are not published"}`;
  return {rule: RULE, ratio, status: met ? "achieved" : null, label: null, reason};
}
