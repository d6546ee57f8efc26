import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {houseFiles, importsOf} from "../../../house/house-files.js";

const PARTS = "src/lib/cpmm/";
/** A table of codes that pages about borders show, without the rest of the record. */
const ALONE = ["src/lib/cpmm/record/trip-record.js"];

describe("the parts of src/lib/cpmm", () => {
  it("are imported by their entries, but for each part's own tests", () => {
    const inside = houseFiles(["src", "loaders", "tests"], /\.(ts|md)$/)
      .filter(({path}) => !path.startsWith(PARTS) && !path.startsWith(`tests/${PARTS}`))
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith("."))
          .map((name) => join(dirname(file.path), name))
          .filter((name) => name.startsWith(PARTS) && name.slice(PARTS.length).includes("/") && !ALONE.includes(name))
          .map((name) => `${file.path} imports ${name}`)
      );
    expect(inside).toEqual([]);
  });
});
