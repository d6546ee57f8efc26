import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {newNotebook, notebookText} from "../../../loaders/cli/new-notebook.js";

const pages = mkdtempSync(join(tmpdir(), "prf-new-notebook-"));
const FILE = join(pages, "notebooks/made-by-a-test.md");

describe("newNotebook([name], {measure})", () => {
  beforeEach(() => {
    vi.stubEnv("PRF_SITE_ROOT", pages);
    mkdirSync(join(pages, "notebooks"), {recursive: true});
  });
  afterEach(() => {
    rmSync(pages, {recursive: true, force: true});
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it("writes a notebook of at most forty lines, once", async () => {
    vi.spyOn(console, "log").mockReturnValue();
    vi.spyOn(console, "error").mockReturnValue();
    const options = {measure: "TRP-OP1/road-hours"};
    await newNotebook(["made-by-a-test"], options, {data: "data"});
    const text = readFileSync(FILE, "utf8");
    expect(text).toBe(notebookText("made-by-a-test", "TRP-OP1/road-hours"));
    expect(text).toContain("title: Made by a test\n");
    expect(text.split("\n").length).toBeLessThanOrEqual(40);
    await expect(newNotebook(["made-by-a-test"], options, {data: "data"})).rejects.toThrow(
      `duplicate notebook ${FILE}; take another name`
    );
  });

  it("refuses a measure that is not there, with the nearest, and takes those beside the framework", async () => {
    const make = (measure: string) => newNotebook(["made-by-a-test"], {measure}, {data: "data"});
    const elsewhere = newNotebook(["made-by-a-test"], {measure: "TRP-OP1/road-hours"}, {data: "../data"});
    await expect(elsewhere).rejects.toThrow('invalid --data "../data": a notebook belongs to the pages beside data/');
    await expect(make("TRP-OP1/road-hour")).rejects.toThrow(
      'unknown measure "TRP-OP1/road-hour"; nearest: TRP-OP1/road-hours'
    );
    expect(existsSync(FILE)).toBe(false);
    vi.spyOn(console, "log").mockReturnValue();
    vi.spyOn(console, "error").mockReturnValue();
    await make("TRD-OC1/fuel-total");
    expect(existsSync(FILE)).toBe(true);
  });

  it("refuses a name that is no part of an address", async () => {
    await expect(newNotebook(["../Mine"], {measure: "x"}, {data: "data"})).rejects.toThrow(
      'invalid name "../Mine"; write lower-case words'
    );
    expect(existsSync(join(pages, "Mine.md"))).toBe(false);
  });
});
