import {describe, expect, it} from "vitest";
import {figureLink, observationLink, rowLink} from "../../../../src/components/lineage/figure-link.js";
import {observation} from "../../lib/contract/make-inputs.js";

const row = {result: "TRD-OP1", measure: "services", area: "CAREC-X", variant: "headline", year: 2016};

describe("figureLink(row, figure)", () => {
  it("leads to the measure and names the value", () => {
    expect(String(figureLink(row, "9.8"))).toBe(
      '<a class="figure" href="/indicators/TRD-OP1#services" data-from="services|CAREC-X|headline|2016">9.8</a>'
    );
  });

  it("says that a forecast is one, and names another file with the result in the key", () => {
    expect(String(figureLink({...row, flag: "forecast"}, "9.8", "at-endorsement"))).toBe(
      '<a class="figure forecast" href="/indicators/TRD-OP1#services" data-from="TRD-OP1/services|CAREC-X|headline|2016" data-file="at-endorsement">9.8</a>'
    );
  });
});

describe("observationLink(row, figure)", () => {
  it("carries the publisher's row, with nothing in place of what it lacks", () => {
    const arrivals = observation({source: "wdi", series: "ST.INT.ARVL", area: "GEO", year: 2019, value: 7726000});
    expect(String(observationLink(arrivals, "7,726,000"))).toBe(
      '<a class="figure" href="/sources#wdi" data-row="wdi|ST.INT.ARVL|GEO||||2019|7726000|unit||wdi/2020-07-01|2|">7,726,000</a>'
    );
  });

  it("escapes what the publisher sent", () => {
    const odd = observation({source: "wdi", series: '"><b>', area: "GEO", year: 2019, value: 1});
    expect(String(observationLink(odd, "1"))).not.toContain("<b>");
  });
});

describe("rowLink(figure, places, how)", () => {
  it("names the places, and how a figure is computed from several", () => {
    expect(String(rowLink("9.9", ["cpmm/2024-12-31:167"]))).toBe(
      '<a href="/sources#cpmm" data-place="cpmm/2024-12-31:167">9.9</a>'
    );
    expect(String(rowLink("1.1", ["cpmm/2023-12-31:59", null, "cpmm/2024-12-31:81"], "one less the other"))).toBe(
      '<a href="/sources#cpmm" data-place="cpmm/2023-12-31:59 cpmm/2024-12-31:81" data-how="one less the other">1.1</a>'
    );
  });

  it("leaves a figure without a place as text", () => {
    expect(String(rowLink("<9.9", [null]))).toBe("&lt;9.9");
  });
});
