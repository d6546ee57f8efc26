import {readdirSync, readFileSync} from "node:fs";
import {
  type Entry,
  FluentParser,
  type Message,
  Resource,
  type SelectExpression,
  type Term,
  Visitor
} from "@fluent/syntax";
import ts from "typescript";
import {describe, expect, it} from "vitest";
import {LANGUAGES, type Language} from "../../src/lib/language/language.js";
import {houseFiles} from "./house-files.js";
import {ROOMS} from "./translated-rooms.js";

/** Names that are the same in every language. */
const NAMES =
  /^(?:CAREC|PRF|MIT|SQL|UTC|UTF|SHA|CSV|PDF|PNG|XLSX|DOCX|MB|kB|Excel|LibreOffice|GitHub|COMCEC|CPMM|SWD|SWOD|TFI|JSON|Arrow|Word|OPSYS|GDP|TTCI|TTDI|WITS|UNCTAD|README|ZIP|SDMX|DCAT|CSVW|Atom|Parquet|DuckDB|JavaScript|Ctrl|Enter|Esc|Tab|ISO|SNAPPY|Open|SDG)$/;

/** Buttons that are named by a format. */
const FORMATS = /^(?:CSV|SVG|PNG|JSON|Arrow)$/;

/** Keys of the data that have spaces. */
const KEYS =
  /^(?:no figure held|not comparable|not reported|not held|not published|no target set|no data|off track|on track|moving away|baseline only|not applicable|too few members|as expected|older than its calendar|date unknown|publisher moved|no calendar is known|across the line|series missing|not reproducible|too few trips|another level|no gdp|no forecast|the sector)(?:, (?:better|worse|unchanged|0))?$/;

/** Classes of what is drawn, and commands. */
const MARKS =
  /^(?:(?:across|mark|name|quiet|small|strong|centered|hollow|to-end)(?: |0?$))+$|^(?:prf(?: [a-z]+)+)?(?: ?--format [a-z]+)?$|^<iframe |^sql-files needs-script$|^(?:SET|CREATE SCHEMA) /;

/** Keys of the desk's records, and what a page and a calendar begin with. */
const RECORDS =
  /^(?:in words|turned away|asked back|site built|site not built|not built since the desk was started|waiting or running|<!doctype html>\s0\s?|PRODID:.*)$/;

/** Functions whose strings no reader sees. */
const UNSEEN =
  /^(?:querySelector|querySelectorAll|closest|matches|Error|TypeError|replace|test|includes|addEventListener|localName|inEnglish)$/;

/** Attributes that are read aloud or shown. */
const SHOWN = /\s(?:aria-label|placeholder|title|alt|data-name)="([^"]*)"/g;

type Named = Message | Term;

/** The messages and terms of some sources by their ids, and what of them cannot be read. */
function readCatalog(sources: readonly {path: string; text: string}[]): {
  entries: Map<string, Named>;
  faults: string[];
} {
  const entries = new Map<string, Named>();
  const faults: string[] = [];
  for (const {path, text} of sources) {
    const body: Entry[] = new FluentParser().parse(text).body as Entry[];
    for (const entry of body) {
      if (entry.type === "Junk")
        faults.push(`invalid message in ${path}: ${text.slice(entry.span?.start, entry.span?.end).slice(0, 60)}`);
      if (entry.type !== "Message" && entry.type !== "Term") continue;
      const id = `${entry.type === "Term" ? "-" : ""}${entry.id.name}`;
      if (entries.has(id)) faults.push(`duplicate message ${id} in ${path}`);
      entries.set(id, entry);
    }
  }
  return {entries, faults};
}

/** What one message takes and says. */
class Reader extends Visitor {
  readonly variables = new Set<string>();
  readonly words: string[] = [];
  readonly plurals: string[][] = [];
  override visitVariableReference(node: {id: {name: string}}): void {
    this.variables.add(node.id.name);
  }
  override visitTextElement(node: {value: string}): void {
    this.words.push(node.value);
  }
  override visitSelectExpression(node: SelectExpression): void {
    const keys = node.variants.map(({key}) => (key.type === "Identifier" ? key.name : key.value));
    if (keys.some((key) => /^(?:zero|one|two|few|many)$/.test(key))) this.plurals.push(keys);
    this.genericVisit(node);
  }
}

function read(entry: Named): Reader {
  const reader = new Reader();
  reader.visit(new Resource([entry]));
  return reader;
}

const catalogs = Object.fromEntries(
  LANGUAGES.map((own) => {
    const folder = `src/messages/${own}`;
    const sources = readdirSync(folder).map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(`${folder}/${name}`, "utf8")
    }));
    return [own, readCatalog(sources)];
  })
) as Record<Language, ReturnType<typeof readCatalog>>;

/** Words of a catalog that are in another script than its language. */
function foreignWords(own: Language, entries: ReadonlyMap<string, Named>): string[] {
  const foreign =
    own === "en"
      ? /[\p{Script=Han}\p{Script=Cyrillic}]+/gu
      : own === "ru"
        ? /[A-Za-z]{2,}|\p{Script=Han}+/gu
        : /[A-Za-z]{2,}|\p{Script=Cyrillic}+/gu;
  return [...entries].flatMap(([id, entry]) =>
    read(entry).words.flatMap((text) =>
      // Names of columns, files and commands are marked as code.
      (text.replace(/`[^`]*`/g, "").match(foreign) ?? [])
        .filter((word) => !NAMES.test(word))
        .map((word) => `${own} ${id}: ${word}`)
    )
  );
}

/** Plurals of Russian that leave out a form. */
function missingForms(entries: ReadonlyMap<string, Named>): string[] {
  return [...entries].flatMap(([id, entry]) =>
    read(entry).plurals.flatMap((keys) =>
      ["one", "few", "many", "other"].filter((form) => !keys.includes(form)).map((form) => `${id}: ${form}`)
    )
  );
}

/** Texts of a module that a reader would see and that are no messages. */
function plainTexts(path: string, code: string): string[] {
  const found: string[] = [];
  const check = (shown: string) => {
    if (/\p{L}{2,}/u.test(shown) && !FORMATS.test(shown.trim()) && !MARKS.test(shown.trim()))
      found.push(`${path}: ${shown.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "html") {
      const whole = ts.isNoSubstitutionTemplateLiteral(node.template)
        ? node.template.text
        : [node.template.head.text, ...node.template.templateSpans.map(({literal}) => literal.text)].join("<>");
      for (const [, label] of whole.matchAll(SHOWN)) check(label!);
      for (const shown of whole.split(/<[^>]*>|&\w+;/)) if (!/[="]|^ [a-z-]+$/.test(shown)) check(shown);
    } else if (
      !(
        node.parent !== undefined &&
        ts.isTaggedTemplateExpression(node.parent) &&
        node.parent.tag.getText() === "html"
      ) &&
      (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node))
    ) {
      const words = ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map(({literal}) => literal.text)].join("0")
        : node.text;
      const call = node.parent;
      const name =
        ts.isCallExpression(call) || ts.isNewExpression(call) ? call.expression.getText().split(".").at(-1)! : "";
      const isSeen =
        !KEYS.test(words) &&
        !RECORDS.test(words) &&
        !MARKS.test(words) &&
        !UNSEEN.test(name) &&
        !words.includes("var(--");
      if (/\p{L}{2,} \p{L}{2,}/u.test(words) && isSeen) found.push(`${path}: ${words}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true));
  return found;
}

describe("the messages of pages", () => {
  it("can be read, and are there in every language with the same values", () => {
    expect(LANGUAGES.flatMap((own) => catalogs[own].faults)).toEqual([]);
    const all = new Set(
      LANGUAGES.flatMap((own) => [...catalogs[own].entries.keys()]).filter((id) => !id.startsWith("-"))
    );
    const faults = [...all].flatMap((id) =>
      LANGUAGES.flatMap((own) => {
        const entry = catalogs[own].entries.get(id);
        if (entry === undefined) return [`missing ${id} in ${own}`];
        const due = read(catalogs.en.entries.get(id) ?? entry).variables;
        const {variables} = read(entry);
        const added = [...variables]
          .filter((name) => !due.has(name))
          .map((name) => `unknown value ${name} of ${id} in ${own}`);
        // Chinese has no plural, and need not ask how many there are.
        const left = [...due]
          .filter((name) => !variables.has(name) && name !== "count")
          .map((name) => `missing value ${name} of ${id} in ${own}`);
        return [...added, ...left];
      })
    );
    expect(faults).toEqual([]);
  });

  it("are all asked for, and what is asked for is there", () => {
    const files = houseFiles(["src", "loaders"], /\.ts$/);
    const code = files.map(({text}) => text).join("\n");
    const named = new Set([...code.matchAll(/"([a-z]+(?:-[a-z0-9]+)+)"/g)].map(([, id]) => id!));
    const ids = [...catalogs.en.entries.keys()].filter((id) => !id.startsWith("-"));
    expect(ids.filter((id) => !named.has(id))).toEqual([]);
    const asked = files
      .filter(({text}) => /language\/text\.js"|\btextMarkup\b/.test(text))
      .flatMap(({text}) => [...text.matchAll(/\b(?:text|textMarkup)\(\s*"([a-z]+-[\w-]+)"/g)].map(([, id]) => id!));
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("have every plural of Russian", () => {
    expect(missingForms(catalogs.ru.entries)).toEqual([]);
    const planted = readCatalog([
      {path: "a", text: "a =\n    { $n ->\n        [one] x\n        [few] y\n       *[other] z\n    }\n"}
    ]);
    expect(missingForms(planted.entries)).toEqual(["a: many"]);
  });

  it("hold no word of another language", () => {
    expect(LANGUAGES.flatMap((own) => foreignWords(own, catalogs[own].entries))).toEqual([]);
    expect(foreignWords("ru", readCatalog([{path: "a", text: "a = Поиск CAREC results"}]).entries)).toEqual([
      "ru a: results"
    ]);
  });
});

describe("the rooms that are translated", () => {
  it("have no text of a page in their code", () => {
    expect(ROOMS.flatMap((path) => plainTexts(path, readFileSync(path, "utf8")))).toEqual([]);
  });
  it.each([
    ["html`<p>Show all</p>`", true],
    ['html`<nav aria-label="Results by ${x}">${y}</nav>`', true],
    ['text = "with a figure first"', true],
    ['html`<p class="a b">${text("a-b")}</p>`', false],
    ['page.querySelector("tr.result td")', false],
    ['standing === "no figure held"', false]
  ])("and a text that is there is found: %s", (code, isFound) => {
    expect(plainTexts("a.ts", code).length > 0).toBe(isFound);
  });
});

describe("pages in several languages", () => {
  const parts = (path: string) =>
    [...readFileSync(path, "utf8").matchAll(/^```(?:js|static)[\s\S]*?^```/gm)].map(([block]) =>
      block.replace(/"(?:\.{1,2}\/)+/g, '"/')
    );
  const translated = houseFiles(["src/zh", "src/ru"], /\.md$/).map(({path}) => path);
  it.each(translated)("%s has the fences and the code of its English page", (path) => {
    expect(parts(path)).toEqual(parts(path.replace(/^src\/(?:zh|ru)\//, "src/")));
  });
  it("have front matter that can be read: a value with a colon in it is quoted", () => {
    const odd = houseFiles(["src"], /\.md$/).flatMap(({path, text}) => {
      const [, front = ""] = /^---\n([\s\S]*?)\n---/.exec(text) ?? [];
      return front
        .split("\n")
        .filter((line) => /^\w+: [^"'].*: /.test(line))
        .map((line) => `${path}: ${line}`);
    });
    expect(odd).toEqual([]);
  });
  it("are in the language of their folder", () => {
    // A page of a template may have no words of its own: its title is made of data (pageMeta).
    for (const path of translated.filter((each) => !each.includes("["))) {
      const words = readFileSync(path, "utf8").replace(/^```[\s\S]*?^```/gm, "");
      expect(words, path).toMatch(path.startsWith("src/ru/") ? /\p{Script=Cyrillic}/u : /\p{Script=Han}/u);
    }
  });
});
