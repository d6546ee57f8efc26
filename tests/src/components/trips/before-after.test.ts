import {describe, expect, it} from "vitest";
import {bcpName} from "../../../../src/components/borders/border-name.js";
import {beforeAfterForm, toBeforeAfterChoice} from "../../../../src/components/trips/before-after.js";
import {monthScale} from "../../../../src/components/trips/before-after-chart.js";
import {beforeAfterViews} from "../../../../src/components/trips/before-after-views.js";
import type {Bcp} from "../../../../src/lib/contract/reference.js";
import {
  beforeAfterCautions,
  compareCrossings,
  countBeforeAfter,
  crossingsByBcp,
  firstQuestion
} from "../../../../src/lib/cpmm/before-after.js";
import {runSteps} from "../../../../src/lib/cpmm/steps.js";
import {toCrossingTrips} from "../../lib/cpmm/before-after/crossing-trips.js";
import {PLACES, QUESTION, rowsByHand} from "../../lib/cpmm/before-after/rows-by-hand.js";

const NOWHERE = {iso3: "PAK", neighbour_iso3: null, latitude: null, longitude: null, coordinate_source: null};
const bcps: Bcp[] = PLACES.map((place) => ({...NOWHERE, ...place}));
const names = Object.fromEntries([["PAK", "Pakistan"], ...bcps.map(({bcp, name_en}) => [bcp, name_en])]);
const context = {bcps, names, sides: {}, places: {}};

function resultOf(given: {trips?: number; without?: string[]}, table = toCrossingTrips(rowsByHand(given.trips))) {
  const choices = {seed: 1, with: [], without: given.without ?? []};
  return compareCrossings(countBeforeAfter(table, QUESTION), QUESTION, bcps, choices);
}

function parts(given: {trips?: number; synthetic?: boolean; without?: string[]} = {}) {
  const rows = rowsByHand(given.trips);
  const table = toCrossingTrips(given.synthetic ? rows.map((row) => ({...row, trip: `SYNTHETIC-${row.trip}`})) : rows);
  const counts = countBeforeAfter(table, QUESTION);
  const answer = resultOf(given, table);
  const all = beforeAfterViews(counts, answer, "mean", context);
  return Object.fromEntries(Object.entries(all).map(([name, markup]) => [name, markup.text]));
}

describe("beforeAfterViews(counts, answer, months, context)", () => {
  it("says the answer first, then what limits it", () => {
    const {answer} = parts();
    expect(answer).toMatch(/^<p class="answer">At X \(road, outbound\) the time to cross fell from 10\.0 hours/);
    expect(answer).toContain(
      '<li data-code="trend_apart">X and the comparison did not move in parallel before the date'
    );
  });
  it("lists every caution of the result", () => {
    for (const given of [{}, {trips: 9}, {trips: 20}, {without: ["BCP-a", "BCP-b"]}]) {
      const {answer} = parts(given);
      const listed = [...answer!.matchAll(/<li data-code="(\w+)">([^<]+)</g)].map(([, code, text]) => ({code, text}));
      const expected = beforeAfterCautions(resultOf(given), (bcp) => bcpName(bcp, context));
      expect(listed.map(({code}) => code)).toEqual(expected.map(({code}) => code));
      expect(listed.every(({text}) => text!.length > 20)).toBe(true);
    }
  });
  it("draws both windows, where X would stand had it moved alike, and the months", () => {
    const {picture} = parts();
    expect(picture!.match(/class="level/g)).toHaveLength(2 * 5);
    expect(picture).toContain('12.5 h</tspan> <tspan class="quiet">expected from the others');
    expect(picture).toContain("1 Jan 2022");
    expect(picture).not.toMatch(/NaN|undefined|Infinity/);
  });
  it("lists the months with gaps where nobody crossed", () => {
    const {months} = parts();
    expect(months!.match(/<tr>/g)).toHaveLength(1 + 24);
    expect(months).toContain(
      '<th scope="row" data-value="2021-03-01">Mar 2021</th><td class="n" data-value="8">8.0</td>'
    );
    expect(months).toContain("no trips");
  });
  it("lists every other crossing with its box, and why the rule leaves it out", () => {
    const {compared} = parts({without: ["BCP-a"]});
    expect(compared!.match(/type="checkbox"/g)).toHaveLength(5);
    expect(compared!.match(/ checked/g)).toHaveLength(1);
    expect(compared).toContain("removed by you; same corridor");
    expect(compared).toContain("across the line; same corridor");
    expect(compared).toContain("X compared with them");
  });
  it("marks SYNTHETIC trips in words, title and label, and draws without a figure where trips are too few", () => {
    const {answer, title, picture} = parts({synthetic: true});
    expect(answer).toContain("<strong>SYNTHETIC: </strong>");
    expect(title).toBe("SYNTHETIC: X, before and after 1 Jan 2022");
    expect(picture).toContain('aria-label="SYNTHETIC: At X');
    const few = parts({trips: 9});
    expect(few.answer).toMatch(/^<ul class="cautions"><li data-code="too_few_trips">/);
    expect(few.picture).not.toMatch(/class="level|NaN/);
    expect(few.compared).toContain("not computed");
  });
});

describe("the form of before and after", () => {
  const table = toCrossingTrips(rowsByHand());
  it("begins with the crossing of most trips and the month in the middle of the record", () => {
    const places = runSteps(crossingsByBcp(table));
    expect(places[0]).toEqual({bcp: "BCP-x", mode: "road", outbound: 60, inbound: 0});
    expect(runSteps(firstQuestion(table, places))).toEqual({...QUESTION, date: "2021-12-01"});
    expect(runSteps(firstQuestion(toCrossingTrips([]), []))).toBeNull();
  });
  it("offers the crossings by name and reads the fields back", () => {
    const places = runSteps(crossingsByBcp(table));
    const form = beforeAfterForm(places, QUESTION, (bcp) => bcp.slice(4)).text;
    expect(form).toMatch(/<option value="BCP-a">a<\/option><option value="BCP-b">b<\/option>/);
    expect(form).toContain('<input type="date" name="change_date" value="2022-01-01" required>');
    const fields = {change_bcp: "BCP-a", change_direction: "both", change_mode: "rail", change_date: "2022-05-01"};
    const rest = {change_window: "6", change_gap: "1", change_indicator: "TFI2", change_without: "BCP-b,BCP-x"};
    expect(toBeforeAfterChoice({...fields, ...rest})).toEqual({
      question: {
        bcp: "BCP-a",
        direction: null,
        mode: "rail",
        indicator: "TFI2",
        date: "2022-05-01",
        window_months: 6,
        gap_months: 1
      },
      months: "mean",
      without: ["BCP-b", "BCP-x"],
      with: []
    });
  });
});

describe("monthScale(question, left, right)", () => {
  it("keeps the room of the gap between the windows, and the date in its middle", () => {
    const scale = monthScale({...QUESTION, window_months: 3, gap_months: 1}, 0, 800);
    expect(scale).toMatchObject({column: 100, date: 400, spans: {before: [0, 300], after: [500, 800]}});
    expect([scale.start(-1), scale.start(0)]).toEqual([200, 500]);
    expect(scale.ticks.map(({text}) => text)).toEqual([
      "Sep 2021",
      "Oct 2021",
      "Nov 2021",
      "Dec 2021",
      "Feb 2022",
      "Mar 2022",
      "Apr 2022"
    ]);
  });
});
