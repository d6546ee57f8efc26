import {DataError} from "../../src/lib/contract/data-error.js";
import {type Framework, type Measure, MILESTONES} from "../../src/lib/contract/framework.js";
import {findSeries, type SeriesInfo} from "../../src/lib/contract/reference.js";
import {findIndicator} from "../../src/lib/indicators/registry.js";
import {readFramework} from "../framework/read-framework.js";
import {readReference} from "../reference/read-reference.js";
import {fillTemplate, printNextSteps, register, toCamelCase, writeNewFiles} from "./new-files.js";
import type {CommandContext} from "./run-command.js";

const RECIPE = "docs/recipes/indicator.md";

/**
 * `prf new indicator RESULT`: writes the indicator of a computed measure that nothing computes yet (each member as published,
 * the region as the plain mean), its test and its line in the registry. Names the files on standard output, and what is left to
 * do on standard error.
 *
 * Throws DataError for a result that the framework does not have, with the amendment that brings it; for one whose measures are
 * reported or computed already; for an unknown measure or series; and where a file exists. Nothing is written then.
 * @example prf new indicator TRD-OP9 --series gdi/GDI.SCORE
 */
export async function newIndicator(
  [result]: [string],
  {measure: asked, series}: {measure?: string; series?: string},
  {data}: CommandContext
): Promise<void> {
  const framework = await readFramework(data);
  const measure = findMeasure(framework, result, asked);
  const info = findInput((await readReference(data)).series, result, series);
  const file = result.toLowerCase();
  const name = toCamelCase(result);
  const quote = (text: string) => JSON.stringify(text);
  const values = {
    result,
    measure: measure.measure,
    measure_comment: measure.name_en,
    source: info.source,
    series: quote(info.series),
    method: `${file}-mean`,
    title: quote(`Plain mean of the members: ${measure.name_en}`),
    evidence: quote(`${info.source}/${info.series}, ${info.name_en}.`),
    name,
    file,
    unit: quote(measure.unit),
    unit_comment: measure.unit
  };
  await writeNewFiles(
    {
      [`src/lib/indicators/${file}.ts`]: fillTemplate("indicator.txt", values),
      [`tests/src/lib/indicators/${file}.test.ts`]: fillTemplate("indicator-test.txt", values)
    },
    [
      {
        file: "src/lib/indicators/registry.ts",
        edit: register(name, `./${file}.js`, "INDICATORS: readonly Indicator[]")
      }
    ],
    data
  );
  printNextSteps("prf new indicator", [
    `change the method in src/lib/indicators/${file}.ts to what the framework means: its words, formula, source and headline`,
    "npm run format && npm run docs    # docs/methods.md lists the method",
    `npx vitest run tests/src/lib/indicators/${file}.test.ts tests/house`,
    `npm run -s prf -- export values | grep ${result}; ${RECIPE} has the rest`
  ]);
}

/** The measure that the new file answers for. Throws DataError with the next step where there is none. */
function findMeasure({results, measures}: Framework, result: string, asked: string | undefined): Measure {
  const fail = (message: string): never => {
    throw new DataError(message, {field: "result", value: result});
  };
  const amendment =
    `an amendment (a file data/prf/amendments/<date>-<word>.json with the document that decided it) that adds it with "kind": ` +
    `"computed" and its four milestones (${MILESTONES.join(", ")}); ${RECIPE} has one to copy`;
  if (!results.some(({id}) => id === result))
    fail(
      `unknown result "${result}"; known are ${results.map(({id}) => id).join(", ")}; a new result needs ${amendment}`
    );
  const own = measures.filter((row) => row.result === result);
  const open = own.filter((row) => row.kind === "computed" && findIndicator(result, row.measure) === undefined);
  const listed = (rows: readonly Measure[]) => rows.map(({measure}) => measure).join(", ");
  if (asked !== undefined && !own.some(({measure}) => measure === asked))
    fail(`unknown measure "${asked}" of ${result}; known are ${listed(own)}; a new measure needs ${amendment}`);
  const chosen = asked === undefined ? open : open.filter(({measure}) => measure === asked);
  if (chosen.length === 1) return chosen[0]!;
  if (chosen.length > 1) fail(`missing --measure; nothing computes ${listed(open)} of ${result} yet: name one of them`);
  const computed = own.filter((row) => (asked ?? row.measure) === row.measure && row.kind === "computed");
  return fail(
    computed.length > 0
      ? `invalid result "${result}": ${listed(computed)} is computed already; change src/lib/indicators/${result.toLowerCase()}.ts, ` +
          `or add a measure by ${amendment}`
      : `invalid result "${result}": ${listed(own)} is reported; its values are rows of data/reported/<sector>.csv; a computed measure needs ${amendment}`
  );
}

function findInput(series: readonly SeriesInfo[], result: string, asked: string | undefined): SeriesInfo {
  const example = `prf new indicator ${result} --series wdi/BG.GSR.NFSV.GD.ZS`;
  if (asked === undefined) throw new TypeError(`missing --series; name what it is computed from, as in ${example}`);
  const [source = "", ...code] = asked.split("/");
  const sources = [...new Set(series.map((row) => row.source))];
  if (!sources.includes(source))
    throw new TypeError(
      `unknown source "${source}" in --series "${asked}"; known are ${sources.join(", ")}, as in ${example}; start another with prf new source`
    );
  const found = findSeries(series, source, code.join("/"));
  if (found !== undefined && !found.series.includes("*")) return found;
  const known = series.filter((row) => row.source === source).map((row) => row.series);
  throw new TypeError(`unknown series "${asked}"; data/reference/series.csv has of ${source}: ${known.join(", ")}`);
}
