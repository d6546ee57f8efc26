import {readFileSync} from "node:fs";
import * as Plot from "@observablehq/plot";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {prf} from "../../../src/prf.js";

/** What the examples of the reference take for granted, as its introduction has it. */
const given: Record<string, unknown> = {prf, Plot, view: (input: unknown) => input};
const written: Record<string, string> = {};

const page = readFileSync("docs/toolkit-reference.md", "utf8");
const examples = [...page.matchAll(/^#+ Example\n\n```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code!.trim());

beforeAll(async () => {
  const {window} = new JSDOM("");
  vi.stubGlobal("window", window);
  for (const name of ["document", "Element", "Event", "HTMLElement", "Node", "NodeList", "HTMLCollection"] as const)
    vi.stubGlobal(name, window[name]);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
  const db = await prf.open();
  given.db = db;
  given.old = await prf.open({vintage: "defr-2024"});
  given.rows = await db.values("TRP-OP1/road-hours", {area: ["CAREC", "KAZ", "UZB"]});
  given.freight = [
    {Country: "Kazakhstan", Year: 2022, Tonnes: 100},
    {Country: "Uzbekistn", Year: 2022, Tonnes: 40}
  ];
  given.writeFileSync = (name: string, text: string) => {
    written[name] = text;
    return text.length;
  };
});
afterAll(() => vi.unstubAllGlobals());

/** Runs an example and returns what it gives: the value of its expression, or of the last of its statements. */
async function run(code: string): Promise<unknown> {
  const names = Object.keys(given).filter((name) => !new RegExp(`(?:const|let) ${name}\\b`).test(code));
  const Run = Object.getPrototypeOf(async () => {}).constructor as new (
    ...parts: string[]
  ) => (...all: unknown[]) => unknown;
  const at = code.lastIndexOf("; ") + 1;
  const [before, last] = [code.slice(0, at), code.slice(at).trim()];
  const [, named] = /^const (\w+) = /.exec(last) ?? [];
  const body = named === undefined ? `${before} return (${last});` : `${last}; return ${named};`;
  return new Run(...names, body)(...names.map((name) => given[name]));
}

/** As many decimals as the example says. */
function rounded(value: unknown, said: unknown): unknown {
  if (typeof value !== "number" || typeof said !== "number") return value;
  return Number(value.toFixed(String(said).split(".")[1]?.length ?? 0));
}

describe("the examples of docs/toolkit-reference.md", () => {
  it("are there for every call", () => {
    expect(examples.length).toBeGreaterThanOrEqual(30);
  });

  it.each(examples)("run, and give what they say: %s", async (example) => {
    const [, code = "", result] = /^(.*?)(?: \/\/ (.*))?$/s.exec(example) ?? [];
    const value = await run(code);
    expect(value).toBeDefined();
    if (result === undefined) return;
    const said = new Function(`return (${result});`)();
    expect(rounded(value, said)).toEqual(said);
  });
});

describe("what the other pages of docs/ ask for", () => {
  const PAGES = ["docs/toolkit.md", "docs/tutorial.md", "docs/recipes/notebook.md"];
  const asked = PAGES.flatMap((name) =>
    [
      ...readFileSync(name, "utf8").matchAll(/await (db\.(?:values|observations|releases)\((?:[^()]|\([^()]*\))*\))/g)
    ].map(([, call]) => [name, call!] as const)
  );

  it("is found", () => {
    expect(asked.length).toBeGreaterThanOrEqual(6);
  });

  it.each(asked)("is there as %s writes it: %s", async (_, call) => {
    given.members = ["Horgos", "Alashankou"];
    expect((await run(`await ${call}`)) as object[]).not.toEqual([]);
  });
});
