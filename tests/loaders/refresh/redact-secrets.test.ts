import {describe, expect, it} from "vitest";
import {redactSecrets, redactUrl} from "../../../loaders/refresh/redact-secrets.js";

describe("redactUrl(url)", () => {
  it.each([
    ["https://a.org/x?subscription-key=123&page=2", "https://a.org/x?subscription-key=***&page=2"],
    ["https://a.org/x?API_KEY=1&access_token=2", "https://a.org/x?API_KEY=***&access_token=***"],
    ["https://me:pass@a.org/x", "https://a.org/x"],
    ["https://a.org/country/AFG;UZB?format=json", "https://a.org/country/AFG;UZB?format=json"],
    ["annual report 2023, table 4", "annual report 2023, table 4"]
  ])("turns %s into %s", (url, clean) => {
    expect(redactUrl(url)).toBe(clean);
  });
});

describe("redactSecrets(text, env)", () => {
  it("takes out the values of secret variables, plain and encoded, and nothing else", () => {
    const env = {PRF_TRADE_KEY: "a b/c+d", HOME: "/home/me", SHORT_KEY: "at"};
    expect(redactSecrets("at /home/me with a b/c+d or a%20b%2Fc%2Bd", env)).toBe("at /home/me with *** or ***");
  });
});
