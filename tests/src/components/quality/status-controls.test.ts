import {JSDOM} from "jsdom";
import {afterEach, describe, expect, it, vi} from "vitest";
import {statusControls} from "../../../../src/components/quality/status-controls.js";

const row = (upstream: string, state: string) =>
  `<tr data-upstream="${upstream}" data-within="100"><td class="state">${state}</td><td class="age"></td></tr>`;

describe("statusControls(now)", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("counts undated sources by what the page says of them, and dated ones by the reader's day", () => {
    const rows = [
      row("2026-01-01", "● as expected"),
      row("", "● as expected"),
      row("", "<strong>▲ older than expected</strong>")
    ];
    const page = `<strong></strong><span data-status-summary></span><table><tbody>${rows.join("")}</tbody></table>`;
    const {document} = new JSDOM(page).window;
    vi.stubGlobal("document", document);
    statusControls(new Date("2026-04-11"));
    expect(document.querySelector("strong")?.textContent).toBe("2 of 3 sources");
    statusControls(new Date("2026-04-12"));
    expect(document.querySelector("strong")?.textContent).toBe("1 of 3 sources");
  });
});
