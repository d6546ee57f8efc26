import {join} from "node:path";
import {TABLE_NAMES, TABLE_SPECS} from "../../src/lib/contract/table-specs.js";
import type {ColumnType, TableSpec} from "../../src/lib/contract/tables.js";
import {writeWholeFile} from "../files/write-whole-file.js";
import {methodsPage} from "./methods-page.js";

const TYPE_WORDS: Record<ColumnType, string> = {string: "text", int: "integer", float: "number", bool: "true/false"};

const INTRODUCTION = `# Data dictionary

The tables that pages, exports and downloads share. Written by \`npm run -s docs\` from \`src/lib/contract/table-specs.ts\`: change it there.

\`npm run -s prf -- export TABLE --format csv|json|arrow|parquet [--vintage NAME]\` writes any of them. Missing is an empty cell in CSV
and null elsewhere; it is never 0. Dates are ISO text in every format.

| type | CSV and JSON | Arrow | Parquet |
| --- | --- | --- | --- |
| text | text | Utf8, dictionary-encoded | STRING |
| integer | number | Int32 | INT32 |
| number | number | Float64 | DOUBLE |
| true/false | \`true\`, \`false\` | Bool | BOOLEAN |

In CSV, text that a spreadsheet would run (it begins with \`=\`, \`+\`, \`-\` or \`@\`) has a leading \`'\`.
`;

/** The pages of docs/ that are written from code, and what writes them. */
export const GENERATED_DOCS = {"data-dictionary.md": dataDictionary, "methods.md": methodsPage} as const;

/** Writes every generated page of docs/ into the folder. @example writeDocs("docs") */
export function writeDocs(folder: string): void {
  for (const [name, text] of Object.entries(GENERATED_DOCS)) writeWholeFile(join(folder, name), text());
}

if (process.argv[1]?.endsWith("write-docs.ts")) writeDocs("docs");

/**
 * Returns docs/data-dictionary.md: every table of the contract with its grain and columns.
 *
 * @example writeFile("docs/data-dictionary.md", dataDictionary())
 */
function dataDictionary(): string {
  return `${INTRODUCTION}\n${TABLE_NAMES.map((name) => tableSection(TABLE_SPECS[name])).join("\n")}`;
}

function tableSection({name, grain, columns}: TableSpec): string {
  const rows = columns.map(
    (column) =>
      `| \`${column.name}\` | ${TYPE_WORDS[column.type]} | ${column.unit ?? ""} | ${column.nullable ? "yes" : ""} | ${column.description.replaceAll("|", "\\|")} |`
  );
  return `## ${name}\n\n${grain}\n\n| column | type | unit | may be missing | meaning |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}
