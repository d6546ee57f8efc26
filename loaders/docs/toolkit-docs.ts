import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {rollup} from "rollup";
import {dts} from "rollup-plugin-dts";
import {Application, type TypeDocOptions} from "typedoc";

const ENTRY = "src/prf.ts";

const INTRODUCTION = `# Toolkit reference

Written by \`npm run -s docs\` from the comments in \`src/prf.ts\` and \`src/toolkit\`: change it there. [toolkit.md](toolkit.md) is the way in.
What \`prf.open\` gives is an [OpenVintage](#openvintage); the functions of \`prf\` itself are [at the end](#prf).

Every example is run by a test. In them \`db\` is the vintage \`current\` and \`old\` is \`defr-2024\`; \`rows\` are
\`await db.values("TRP-OP1/road-hours", {area: ["CAREC", "KAZ", "UZB"]})\`, and \`freight\` two rows of one's own, the second misspelled:
\`[{Country: "Kazakhstan", Year: 2022, Tonnes: 100}, {Country: "Uzbekistn", Year: 2022, Tonnes: 40}]\`.
`;

/** What TypeDoc's Markdown plugin adds to its options. */
const MARKDOWN_OPTIONS = {
  outputFileStrategy: "modules",
  entryFileName: "reference.md",
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  parametersFormat: "table",
  interfacePropertiesFormat: "table"
};

/**
 * Returns the reference of the toolkit as one page of Markdown, from its doc comments, by TypeDoc.
 *
 * Throws where a module cannot be read.
 * @example (await toolkitReference()).startsWith("# Toolkit reference") // true
 */
export async function toolkitReference(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "toolkit-reference-"));
  try {
    // TypeDoc empties the folder that it writes into, and that would be docs/ without a word.
    const app = await Application.bootstrapWithPlugins({
      ...MARKDOWN_OPTIONS,
      entryPoints: [ENTRY],
      plugin: ["typedoc-plugin-markdown"],
      outputs: [{name: "markdown", path: folder}],
      readme: "none",
      skipErrorChecking: true,
      disableSources: true,
      excludeExternals: true,
      hideGenerator: true,
      logLevel: "Error"
    } as Partial<TypeDocOptions>);
    const project = await app.convert();
    if (project === undefined) throw new Error(`invalid ${ENTRY}; npx tsc --noEmit says why`);
    await app.generateOutputs(project);
    const types = await readFile(join(folder, "reference.md"), "utf8");
    const calls = await readFile(join(folder, project.name, "namespaces", "prf.md"), "utf8");
    const body = types.slice(types.indexOf("## Interfaces"));
    return `${INTRODUCTION}\n${body.trim()}\n\n${calls.replaceAll("../../reference.md#", "#").trim()}\n`;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/**
 * Returns the types of the toolkit as one file without imports of ours, for those who import `/prf.js` from a published site.
 *
 * @example (await toolkitTypes()).includes("OpenVintage") // true
 */
export async function toolkitTypes(): Promise<string> {
  const bundle = await rollup({
    input: ENTRY,
    plugins: [dts()],
    external: (name) => !name.startsWith(".") && !name.startsWith("/") && name !== ENTRY
  });
  const {output} = await bundle.generate({format: "es"});
  await bundle.close();
  return output[0].code;
}

/** The files of docs/ that are written from the toolkit, and what writes them. */
export const TOOLKIT_DOCS = {"toolkit-reference.md": toolkitReference, "prf.d.ts": toolkitTypes} as const;
