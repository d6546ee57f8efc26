import {describe, expect, it} from "vitest";
import {failureMessage} from "../../../loaders/refresh/keep-answer.js";
import {DataError} from "../../../src/lib/contract/data-error.js";

const system = (code: string) => Object.assign(new Error(code), {code, path: "data/x"});

describe("failureMessage(error, source, stage)", () => {
  it.each<[unknown, RegExp]>([
    [new DataError("invalid value 7"), /^invalid value 7$/],
    [system("ENOSPC"), /^missing disk space while storing of wdi \(ENOSPC at data\/x\); free some/],
    [system("EDQUOT"), /^missing disk space/],
    [system("EROFS"), /^invalid permissions while storing of wdi \(EROFS at data\/x\); make the data folder writable/],
    [system("EACCES"), /^invalid permissions/],
    [new TypeError("oops"), /^fault while storing of wdi, not of the publisher: TypeError: oops$/],
    [undefined, /^fault while storing of wdi, not of the publisher: undefined$/],
    [{toString: 1}, /^fault while storing of wdi, not of the publisher: object$/]
  ])("says what failed: %s", (error, message) => {
    expect(failureMessage(error, "wdi", "storing")).toMatch(message);
  });

  it("names the answer where its reader failed", () => {
    expect(failureMessage(new RangeError("too deep"), "wdi", "reading the answer")).toBe(
      "invalid answer of wdi: its reader failed on it (RangeError: too deep); the answer is in quarantine, and loaders/sources/wdi/wdi.ts needs a fix"
    );
  });
});
