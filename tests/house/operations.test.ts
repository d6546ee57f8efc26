import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {parse} from "yaml";
import {sources} from "../../loaders/sources/registry.js";
import {houseFiles} from "./house-files.js";

const operations = readFileSync("docs/operations.md", "utf8");
const hosting = readFileSync("docs/hosting.md", "utf8");
const code = houseFiles(["loaders", "src"], /\.ts$/).map(({text: own}) => own);
const text = [...code, readFileSync("observablehq.config.ts", "utf8")].join("\n");
/** Read by libraries and by the system, or set by us for them: no setting of this project. */
const NOT_OURS = ["NODE_ENV", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "OBSERVABLE_TELEMETRY_DISABLE"];

/** Says what docs/operations.md or the module of a source lacks, with the next step; null where both agree. */
function findAddressFault(id: string, module: string, settings: string): string | null {
  const address = /(?:const PUBLISHER = |baseAddress\([^,]+, )"(https:\/\/[^"]+)"/.exec(module)?.[1];
  if (address === undefined)
    return `missing address in loaders/sources/${id}/${id}.ts; write const PUBLISHER = "https://…", or baseAddress("${id}", "https://…", env)`;
  const variable = `PRF_${id.toUpperCase().replaceAll("-", "_")}_URL`;
  const row = `| \`${variable}\` | \`${address}\` |`;
  const line = settings.split("\n").find((one) => one.startsWith(`| \`${variable}\` |`));
  if (line === undefined) return `missing row of ${variable} in docs/operations.md, "Settings"; add ${row}`;
  if (line.includes(`\`${address}\``)) return null;
  return `mismatched address of ${variable} in docs/operations.md, "Settings"; it should be ${row}`;
}

describe("docs/operations.md", () => {
  it("names every environment variable that the code reads", () => {
    const read = [...new Set([...text.matchAll(/\benv\.([A-Z][A-Z_]+)/g)].map(([, name]) => name!))];
    expect(read).toContain("COMTRADE_KEY");
    const silent = read.filter(
      (name) => !NOT_OURS.includes(name) && !`${operations}${hosting}`.includes(`\`${name}\``)
    );
    expect(silent).toEqual([]);
  });

  it.each(sources.map(({id}) => id))("names the address of %s and what replaces it", (id) => {
    const path = `loaders/sources/${id}/${id}.ts`;
    expect(findAddressFault(id, readFileSync(path, "utf8"), operations)).toBeNull();
  });

  it("says of a source without an address or a row which file wants what", () => {
    const module = 'const PUBLISHER = "https://data.example.org";';
    const row = "| `PRF_FAO_STAT_URL` | `https://data.example.org` |";
    expect(findAddressFault("fao-stat", module, `a\n${row}\nb`)).toBeNull();
    expect(findAddressFault("fao-stat", "", row)).toBe(
      'missing address in loaders/sources/fao-stat/fao-stat.ts; write const PUBLISHER = "https://…", or baseAddress("fao-stat", "https://…", env)'
    );
    expect(findAddressFault("fao-stat", module, "")).toBe(
      `missing row of PRF_FAO_STAT_URL in docs/operations.md, "Settings"; add ${row}`
    );
    expect(findAddressFault("fao-stat", module, row.replace("data", "other"))).toBe(
      `mismatched address of PRF_FAO_STAT_URL in docs/operations.md, "Settings"; it should be ${row}`
    );
  });

  it("quotes messages that the code can give", () => {
    const table = operations.slice(operations.indexOf("## When a refresh fails"), operations.indexOf("## Without API"));
    const said = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell]) =>
      [...cell!.matchAll(/`((?:unknown|missing|invalid|mismatched) [^`…]*)/g)].map(([, words]) => words!.trim())
    );
    expect(said.length).toBeGreaterThan(8);
    expect(said.filter((words) => !text.includes(words.replace(/ (429|503)$/, "").replace(/;.*$/, "")))).toEqual([]);
  });
});

describe(".github/workflows", () => {
  it("are YAML that runs only commands and scripts that there are", () => {
    const scripts = (JSON.parse(readFileSync("package.json", "utf8")) as {scripts: Record<string, string>}).scripts;
    const program = readFileSync("loaders/cli/prf.ts", "utf8");
    const names = readdirSync(".github/workflows");
    expect(names.sort()).toEqual(["ci.yml", "deploy.yml", "refresh.yml"]);
    for (const name of names) {
      const workflow = readFileSync(join(".github/workflows", name), "utf8");
      const {jobs} = parse(workflow) as {jobs: Record<string, {steps: {run?: string; uses?: string}[]}>};
      const runs = Object.values(jobs).flatMap(({steps}) => steps.map(({run}) => run ?? ""));
      for (const [, script, command] of runs.join("\n").matchAll(/npm run -s ([\w:]+)(?: -- (\w+))?/g)) {
        expect(Object.keys(scripts)).toContain(script);
        if (script === "prf") expect(program).toContain(`.command("${command}`);
      }
      for (const [, option] of runs.join("\n").matchAll(/prf -- [^\n]*?--(since|summary|format)\b/g))
        expect(program).toContain(`"--${option} <`);
      // What a publisher or a pull request says must never be put into a shell by the workflow.
      expect(runs.join("\n")).not.toMatch(/\$\{\{/);
    }
  });
});
