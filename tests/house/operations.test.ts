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
    const file = readFileSync(`loaders/sources/${id}/${id}.ts`, "utf8");
    const address = /"(https:\/\/[^"]+)"/.exec(
      /(?:const PUBLISHER = |baseAddress\([^,]+, )"[^"]+"/.exec(file)![0]
    )![1]!;
    const line = operations.split("\n").find((one) => one.startsWith(`| \`PRF_${id.toUpperCase()}_URL\` |`));
    expect(line).toContain(`\`${address}\``);
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
