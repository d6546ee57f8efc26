import {describe, expect, it} from "vitest";
import {githubRepository, siteAddress} from "../../../../loaders/site/briefs/site-address.js";

describe("siteAddress(env)", () => {
  it("gives the address without a slash at its end, null where there is none", () => {
    expect(siteAddress({PRF_SITE_URL: "https://example.org/prf/"})).toBe("https://example.org/prf");
    expect(siteAddress({})).toBeNull();
  });
});

describe("githubRepository(env)", () => {
  it("gives owner and name, null where none is named, and refuses what would lead elsewhere", () => {
    expect(githubRepository({PRF_REPOSITORY: "carec/prf-observatory"})).toBe("carec/prf-observatory");
    expect(githubRepository({})).toBeNull();
    expect(githubRepository({PRF_REPOSITORY: ""})).toBeNull();
    for (const name of ["carec", "https://evil.example/a/b", "a/b/c", "a/b?c", "a b/c"])
      expect(() => githubRepository({PRF_REPOSITORY: name})).toThrow(/invalid PRF_REPOSITORY/);
  });
});
