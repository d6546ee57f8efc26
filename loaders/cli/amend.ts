import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {createInterface} from "node:readline/promises";
import {assertNoErrors, DataError} from "../../src/lib/contract/data-error.js";
import type {AmendmentEffect} from "../../src/lib/contract/framework.js";
import {amendmentEffects} from "../../src/lib/framework/amendment-effects.js";
import {type Amendment, applyAmendments, inForceFrom} from "../../src/lib/framework/apply-amendments.js";
import {writeWholeFile} from "../files/write-whole-file.js";
import {
  AMENDMENT_ACTIONS,
  type AmendmentAction,
  type AmendmentQuestion,
  type Answers,
  amendmentQuestions,
  draftChange
} from "../framework/draft-amendment.js";
import {findFrameworkErrors} from "../framework/find-framework-errors.js";
import {readAmendments, toAmendment} from "../framework/read-amendments.js";
import {readFramework} from "../framework/read-framework.js";
import type {CommandContext} from "./run-command.js";

/** What the options of `prf amend` are called, beside those of the questions. */
type AmendOptions = Record<string, string | boolean | undefined> & {yes?: boolean; endorsed?: boolean};

/**
 * `prf amend ACTION ID`: walks through an amendment, by options or by questions on a terminal, checks it, and shows what it changes;
 * writes it where that is confirmed on the terminal or by `--yes`. A proposal unless `--endorsed` says that it was decided.
 * Throws TypeError for an option that is missing, invalid or not of the action.
 */
export async function amend(
  [action, id]: [string | undefined, string | undefined],
  options: AmendOptions,
  {data}: CommandContext
): Promise<void> {
  const now = new Date();
  const framework = await readFramework(data);
  await withQuestions(async (ask) => {
    const chosen = action ?? (await ask({option: "action", ask: `what to do: ${AMENDMENT_ACTIONS.join(", ")}`}));
    if (!(AMENDMENT_ACTIONS as readonly string[]).includes(chosen))
      throw new TypeError(`unknown action "${chosen}"; do one of ${AMENDMENT_ACTIONS.join(", ")}`);
    const target = id ?? (await ask({option: "id", ask: "which result or measure: TRD-OP1 or TRD-OP1/services"}));
    const answers: Record<string, string> = {};
    const questions = [
      ...amendmentQuestions(chosen as AmendmentAction, target, framework),
      {option: "reason", ask: "why, in a sentence"},
      {option: "document", ask: "where it is written down: title and paragraph, or address"},
      {option: "date", ask: "day of the proposal or decision", otherwise: now.toISOString().slice(0, 10)},
      {
        option: "word",
        ask: "words for the file's name",
        otherwise: `${chosen}-${target.replace("/", "-").toLowerCase()}`
      }
    ];
    assertAsked(
      questions.map(({option}) => option),
      options,
      `${chosen} of ${target}`
    );
    for (const question of questions) answers[question.option] = await answer(question, toAnswers(options), ask);
    const {date, word, reason, document} = answers as Record<"date" | "word" | "reason" | "document", string>;
    const name = `${date}-${word}`;
    const file = join(data, "prf", "amendments", `${name}.json`);
    if (existsSync(file)) throw new TypeError(`invalid --word "${word}": ${file} is there already; choose another`);
    const change = draftChange(chosen as AmendmentAction, target, answers, framework);
    const json = {state: options.endorsed ? "endorsed" : "proposed", date, reason, document, changes: [change]};
    const amendment = toAmendment(json, file, name);
    show(`${name} (${amendment.state})`, checkEffects(framework, amendment));
    await write(file, json, {yes: options.yes === true, ask});
  });
}

/** `prf amend endorse ID` and `prf amend reject ID`: decides a proposal, which is in force from the day of the decision, or never. */
export async function decideAmendment(
  state: "endorsed" | "rejected",
  id: string,
  options: AmendOptions,
  {data}: CommandContext
): Promise<void> {
  const now = new Date();
  const file = join(data, "prf", "amendments", `${id}.json`);
  const found = (await readAmendments(data)).find((one) => one.id === id);
  const waiting = (await readAmendments(data)).filter((one) => one.state === "proposed").map((one) => one.id);
  if (found?.state !== "proposed")
    throw new TypeError(`unknown proposal "${id}"; waiting are: ${waiting.join(", ") || "none"}`);
  const framework = await readFramework(data);
  await withQuestions(async (ask) => {
    const given = toAnswers(options);
    const document = await answer({option: "document", ask: "where the decision is written down"}, given, ask);
    const today = now.toISOString().slice(0, 10);
    const date = await answer({option: "date", ask: "day of the decision", otherwise: today}, given, ask);
    const json = JSON.parse(readFileSync(file, "utf8")) as object;
    const decided = {...json, state, decision: {date, document}};
    const amendment = toAmendment(decided, file, id);
    show(`${id} (${state})`, state === "endorsed" ? checkEffects(framework, amendment) : []);
    await write(file, decided, {yes: options.yes === true, ask});
  });
}

/** `prf amend list`: prints every amendment, one a line: id, state, since when, and why. */
export async function listAmendments(_args: [], _options: object, {data}: CommandContext): Promise<void> {
  for (const one of await readAmendments(data)) {
    const date = inForceFrom(one) ?? one.decision?.date ?? one.date;
    process.stdout.write(`${[one.id, one.state, date, one.reason].join("\t")}\n`);
  }
}

/** What it changes, of a framework that is sound with it. */
function checkEffects(framework: Parameters<typeof amendmentEffects>[0], amendment: Amendment): AmendmentEffect[] {
  const after = applyAmendments(framework, [{...amendment, state: "endorsed"}], null);
  const errors = findFrameworkErrors(
    after,
    (table, row) => `${table} of ${amendment.id} (${JSON.stringify(row).slice(0, 80)}…)`
  );
  assertNoErrors(errors, amendment.id);
  const effects = amendmentEffects(framework, amendment);
  if (effects.length === 0)
    throw new DataError(`invalid amendment ${amendment.id}: it changes nothing; see what stands`);
  return effects;
}

function show(title: string, effects: readonly AmendmentEffect[]): void {
  process.stdout.write(`${title}\n`);
  for (const {result, measure, what, before, after} of effects) {
    const name = measure === null ? result : `${result}/${measure}`;
    process.stdout.write(`  ${name} ${what}: ${before ?? "none"} → ${after ?? "none"}\n`);
  }
}

type Ask = (question: AmendmentQuestion) => Promise<string>;

async function write(file: string, json: object, {yes, ask}: {yes: boolean; ask: Ask}): Promise<void> {
  const isConfirmed =
    yes || (process.stdin.isTTY === true && (await ask({option: "yes", ask: `write ${file}? (yes or no)`})) === "yes");
  if (!isConfirmed) {
    process.stderr.write("amend: nothing was written; --yes writes it\n");
    return;
  }
  writeWholeFile(file, `${JSON.stringify(json, null, 2)}\n`);
  process.stderr.write(`amend: wrote ${file}; \`prf check\` checks all\n`);
}

/** An option that an action does not ask for would be left out of the amendment, and nobody would know. */
function assertAsked(asked: readonly string[], options: AmendOptions, change: string): void {
  const unasked = Object.keys(toAnswers(options)).filter((name) => !asked.includes(name));
  if (unasked.length > 0)
    throw new TypeError(`invalid --${unasked.join(", --")} with ${change}, which takes --${asked.join(", --")}`);
}

/** The option, else the answer on a terminal, else what is taken where nothing is said. */
async function answer(question: AmendmentQuestion, options: Answers, ask: Ask): Promise<string> {
  const given = options[question.option];
  if (given !== undefined) return given;
  if (process.stdin.isTTY !== true && question.otherwise !== undefined) return question.otherwise;
  return (await ask(question)).trim() || (question.otherwise ?? "");
}

/** Commander writes `titleEn` for `--title-en` and `target2026` for `--target-2026`. */
function toAnswers(options: AmendOptions): Answers {
  const named = Object.entries(options).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(
    named.map(([name, text]) => [name.replace(/[A-Z]|\d{4}/g, (part) => `-${part.toLowerCase()}`), text])
  );
}

async function withQuestions(action: (ask: Ask) => Promise<void>): Promise<void> {
  if (process.stdin.isTTY !== true) {
    await action(async ({option, ask}) => {
      throw new TypeError(`missing --${option}: ${ask}; or run this on a terminal, which asks`);
    });
    return;
  }
  const terminal = createInterface({input: process.stdin, output: process.stderr});
  try {
    await action(async ({ask, otherwise}) => {
      for (;;) {
        const text = await terminal.question(`${ask}${otherwise ? ` [${otherwise}]` : ""}: `);
        if (text.trim() !== "" || otherwise !== undefined) return text.trim();
      }
    });
  } finally {
    terminal.close();
  }
}
