import {describe, expect, it, vi} from "vitest";
import {type FrameworkConfig, keepModuleHashes} from "../../../../loaders/site/framework/framework-modules.js";

describe("keepModuleHashes(config)", () => {
  it("asks Framework once for each path, and gives what it said", async () => {
    const loaders = {
      root: "src",
      getModuleHash: vi.fn(function (this: {root: string}, path: string) {
        return `${this.root}${path}`;
      }),
      getLocalModuleHash: vi.fn(async (path: string) => `local ${path}`),
      resolveImportPath: vi.fn((path: string) => `/_import${path}?sha=1`),
      find: vi.fn((path: string) => ({path}))
    };
    const asked = {...loaders};
    const config = {loaders} as unknown as FrameworkConfig;
    keepModuleHashes(config);
    for (const path of ["/a.js", "/b.js", "/a.js"]) {
      expect(config.loaders.getModuleHash(path)).toBe(`src${path}`);
      expect(await config.loaders.getLocalModuleHash(path)).toBe(`local ${path}`);
      expect(config.loaders.resolveImportPath(path)).toBe(`/_import${path}?sha=1`);
    }
    expect(
      [asked.getModuleHash, asked.getLocalModuleHash, asked.resolveImportPath].map((f) => f.mock.calls.length)
    ).toEqual([2, 2, 2]);
    expect([config.loaders.find("/data/a.json"), config.loaders.find("/indicators/TRD-OP1")]).toEqual([
      {path: "/data/a.json"},
      undefined
    ]);
  });
});
