import {describe, expect, it} from "vitest";
import {isLinkAddress} from "../../../../src/components/layout/element.js";

describe("isLinkAddress(address)", () => {
  it.each([
    "https://example.org/",
    "HTTP://example.org",
    "mailto:a@example.org",
    "/sources#wdi",
    "./a:b",
    "?a=b:c",
    "#TRD:OP1",
    "",
    "data:image/svg+xml,%3Csvg/%3E"
  ])("takes %j", (address) => {
    expect(isLinkAddress(address)).toBe(true);
  });

  it.each([
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript\r:alert(1)",
    "\u0001javascript:alert(1)",
    "vbscript:x",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "ftp://example.org",
    "blob:https://example.org/1",
    "httpsx://example.org"
  ])("refuses %j", (address) => {
    expect(isLinkAddress(address)).toBe(false);
  });
});
