import {existsSync, readFileSync, rmSync} from "node:fs";
import {afterEach, describe, expect, it, vi} from "vitest";
import {newNotebook, notebookText} from "../../../loaders/cli/new-notebook.js";

const FILE = "src/notebooks/made-by-a-test.md";

describe("newNotebook([name], {measure})", () => {
  afterEach(() => {
    rmSync(FILE, {force: true});
    vi.restoreAllMocks();
  });

  it("writes a notebook of at most forty lines, once", async () => {
    vi.spyOn(console, "log").mockReturnValue();
    vi.spyOn(console, "error").mockReturnValue();
    const options = {measure: "TRP-OP1/road-hours"};
    await newNotebook(["made-by-a-test"], options);
    const text = readFileSync(FILE, "utf8");
    expect(text).toBe(notebookText("made-by-a-test", "TRP-OP1/road-hours"));
    expect(text).toContain("title: Made by a test\n");
    expect(text.split("\n").length).toBeLessThanOrEqual(40);
    await expect(newNotebook(["made-by-a-test"], options)).rejects.toThrow(
      `duplicate notebook ${FILE}; take another name`
    );
  });

  it("refuses a name that is no part of an address", async () => {
    await expect(newNotebook(["../Mine"], {measure: "x"})).rejects.toThrow(
      'invalid name "../Mine"; write lower-case words'
    );
    expect(existsSync("src/Mine.md")).toBe(false);
  });
});
