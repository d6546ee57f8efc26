import {execFile} from "node:child_process";
import {cp, mkdtemp, readFile, rm, symlink} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {promisify} from "node:util";
import {expect, it} from "vitest";

// Notebook Kit's own command line reads what docs/examples shows to those who write notebooks elsewhere.
it("docs/examples/border-hours.html is a notebook that Observable Notebook Kit builds", async () => {
  const folder = await mkdtemp(join(tmpdir(), "notebook-kit-"));
  try {
    await cp("docs/examples/border-hours.html", join(folder, "border-hours.html"));
    // The notebook's styles are found where a project has them.
    await symlink(resolve("node_modules"), join(folder, "node_modules"));
    const program = resolve("node_modules/@observablehq/notebook-kit/dist/bin/notebooks.js");
    const file = join(folder, "border-hours.html");
    await promisify(execFile)(process.execPath, [
      program,
      "build",
      "--root",
      folder,
      "--out",
      join(folder, "dist"),
      "--",
      file
    ]);
    expect(await readFile(join(folder, "dist", "border-hours.html"), "utf8")).toContain("Border hours");
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
});
