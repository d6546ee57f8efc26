import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {withPublisher} from "../sources/source-context.js";
import {copyProject, type ProjectCopy, readBlocks} from "./project-copy.js";

/** SYNTHETIC scores of nine members in the form of the recipe. */
const NAMES = "Afghanistan,Azerbaijan,China,Georgia,Kazakhstan,Kyrgyz Republic,Mongolia,Pakistan,Tajikistan".split(",");
const SCORES = `country,year,value\n${NAMES.map((name, i) => `${name},2023,0.${i + 1}`).join("\n")}\n`;

/** The page of the new result, as a build renders it. */
const FRAGMENT = `import {readSiteData} from "./loaders/site/data/read-site-data.js";
import {fences} from "./src/components/layout/fences.js";

const data = await readSiteData("data", "current");
process.stdout.write(String(fences.result!(["TRD-OP9"], data, {path: "/indicators/TRD-OP9"}, "")));
`;

let copy: ProjectCopy;
beforeAll(async () => {
  copy = await copyProject();
});
afterAll(() => copy.remove());

describe("docs/recipes/source.md and docs/recipes/indicator.md", () => {
  it("lead from nothing to a value on a page, by their own commands alone", async () => {
    const [start, verify, refresh] = await readBlocks("docs/recipes/source.md", "sh");
    await copy.run(start!);
    expect(await copy.run(verify!)).toContain("tests/loaders/sources/gdi/gdi.test.ts");
    await withPublisher(
      (url) => (url === "/gender.csv" ? SCORES : undefined),
      async (base) => {
        expect(await copy.run(refresh!, {PRF_GDI_URL: base})).toContain("9 rows (9 new");
      }
    );

    const [amendment] = await readBlocks("docs/recipes/indicator.md", "json");
    await writeFile(join(copy.folder, "data/prf/amendments/2026-11-01-gender.json"), amendment!);
    const [check, compute] = await readBlocks("docs/recipes/indicator.md", "sh");
    expect(await copy.run(compute!)).toContain("tests/src/lib/indicators/trd-op9.test.ts");
    expect(await copy.run(check!)).toContain("good  snapshot gdi/");

    const values = await readFile(join(copy.folder, "values.csv"), "utf8");
    // (0.1 + 0.2 + … + 0.9) / 9
    expect(values).toMatch(/^TRD-OP9,gender-score,CAREC,2023,headline,0\.5,,,score,9,11,TKM;UZB,/m);
    expect(values).toMatch(/^TRD-OP9,gender-score,KAZ,2023,headline,0\.5,/m);
    await writeFile(join(copy.folder, "fragment.ts"), FRAGMENT);
    const page = await copy.run("npx tsx fragment.ts");
    expect(page).toContain("Women take part in trade");
    expect(page).toContain("0.5");
    expect(await copy.run("npx tsc --noEmit && npx biome check .")).toContain("No fixes applied");
  }, 600_000);
});
