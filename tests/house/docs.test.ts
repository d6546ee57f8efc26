import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {type HouseFile, houseFiles} from "./house-files.js";

const docs = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
    .filter((path) => existsSync(path))
    .map((path) => ({path, text: readFileSync(path, "utf8")})),
  ...houseFiles(["docs"], /\.md$/),
  ...houseFiles(["data"], /README\.md$/)
];
const scripts = Object.keys((JSON.parse(readFileSync("package.json", "utf8")) as {scripts: object}).scripts);
const commands = houseFiles(["loaders/cli"], /(prf|-commands)\.ts$/).flatMap(({text}) =>
  [...text.matchAll(/\.command\("([\w-]+)/g)].map(([, name]) => name!)
);

/** Text without its fenced blocks and code spans. */
function prose(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
}

function headings(text: string): string[] {
  return [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^#+ (.*)$/gm)].map(([, words]) =>
    words!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .trim()
      .replaceAll(" ", "-")
  );
}

function brokenLinks({path, text}: HouseFile): string[] {
  const links = [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
  return links
    .filter((link) => !/^(https?:|mailto:)/.test(link))
    .filter((link) => {
      const [file, place] = link.split("#");
      const target = file === "" ? path : join(dirname(path), decodeURIComponent(file!));
      if (!existsSync(target)) return true;
      if (place === undefined || !target.endsWith(".md")) return false;
      const page = readFileSync(target, "utf8");
      return !headings(page).includes(place) && !page.includes(`id="${place}"`);
    })
    .map((link) => `${path}: ${link}`);
}

describe("the docs", () => {
  it("have no link that leads nowhere", () => {
    expect(docs.flatMap(brokenLinks)).toEqual([]);
  });

  it("name only scripts and commands that there are", () => {
    const unknown = docs.flatMap(({path, text}) => [
      ...[...text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)]
        .filter(([, name]) => !scripts.includes(name!))
        .map(([match]) => `${path}: ${match}`),
      ...[...text.matchAll(/(?:`|-- |npx )prf (?!--)([a-z][\w-]*)|prf -- ([a-z][\w-]*)/g)]
        .filter(([, a, b]) => !commands.includes((a ?? b)!))
        .map(([match]) => `${path}: ${match}`)
    ]);
    expect(unknown).toEqual([]);
  });

  it("name every command of the program", () => {
    const all = docs.map(({text}) => text).join("\n");
    expect(
      commands.filter(
        (name) => !new RegExp(`(prf( --)?( cpmm| new| desk| amend| report)?|npm run( -s)?) ${name}\\b`).test(all)
      )
    ).toEqual([]);
  });
});

describe("the code", () => {
  it("says of every export of loaders/ and src/lib what it is", () => {
    const silent = houseFiles(["loaders", "src/lib"], /\.ts$/).flatMap(({path, text}) => {
      const lines = text.split("\n");
      return lines.flatMap((line, i) => {
        const [, name] =
          /^export (?:default )?(?:async )?(?:abstract )?(?:function\*?|class|const|interface|type) (\w+)/.exec(line) ??
          [];
        if (name === undefined || /\*\/\s*$/.test(lines[i - 1] ?? "") || isCompanion(lines[i - 1])) return [];
        return [`${path}: ${name}`];
      });
    });
    expect(silent).toEqual([]);
  });
});

/** The second of two that belong together, as `FLAGS` below `Flag`, shares the comment. */
function isCompanion(line: string | undefined): boolean {
  return line !== undefined && /^(export |\}|\)|\]| {2}\|)/.test(line);
}
