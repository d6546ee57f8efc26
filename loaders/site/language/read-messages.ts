import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {DataTexts} from "../../../src/lib/language/data-texts.js";
import {LANGUAGES, type Language} from "../../../src/lib/language/language.js";
import {addDataTexts} from "../../../src/lib/language/local-name.js";
import {addMessages} from "../../../src/lib/language/text.js";
import {readAllTranslations} from "../../reference/read-translations.js";

/** Where the messages of pages lie: a folder for each language, a file for each room. */
const FOLDER = join(import.meta.dirname, "../../../src/messages");

/** A message or a term with its name, its text, and the names that it takes from others. */
interface MessageEntry {
  source: string;
  uses: readonly string[];
}

/**
 * Reads the messages of every language (`src/messages`), so that `text` has them. What writes pages in Node calls this first,
 * `readLanguages` or `readSiteData`. Throws where a folder is missing.
 */
export function readMessages(): void {
  sources.clear();
  parsed.clear();
  blocks.clear();
  for (const language of LANGUAGES) addMessages(language, messageSource(language));
}

/**
 * Reads the messages, and the texts of a data folder in the languages that it has them in. Throws DataError as `readTranslations` does.
 *
 * @example await readLanguages("data")
 */
export async function readLanguages(dataDir: string): Promise<void> {
  readMessages();
  texts.delete(dataDir);
  for (const own of await keptTexts(dataDir))
    if (existsSync(join(dataDir, "languages", own.language))) addDataTexts(own);
}

const texts = new Map<string, Promise<DataTexts[]>>();

/** Returns the texts of a data folder in the languages of pages, read once until `readLanguages` reads them again: every brief asks. */
export function keptTexts(dataDir: string): Promise<DataTexts[]> {
  const read = texts.get(dataDir) ?? readAllTranslations(dataDir);
  texts.set(dataDir, read);
  return read;
}

/** Reads the messages unless this process has them. */
export function keepMessages(): void {
  if (sources.size === 0) readMessages();
}

const sources = new Map<Language, string>();

/** Returns all messages of a language as one text; files are read once. */
export function messageSource(language: Language): string {
  let source = sources.get(language);
  if (source === undefined) {
    source = readSource(language);
    sources.set(language, source);
  }
  return source;
}

function readSource(language: Language): string {
  const folder = join(FOLDER, language);
  if (!existsSync(folder)) throw new Error(`missing folder of messages ${folder}`);
  const names = readdirSync(folder).filter((name) => name.endsWith(".ftl"));
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}

/** Returns the block of a page that holds messages for its scripts (`text`). */
export function messageBlock(source: string): string {
  return `<script type="application/json" id="messages">${JSON.stringify(source).replaceAll("<", "\\u003c")}</script>`;
}

const blocks = new Map<Language, string>();

/** Returns the block of all messages of a language, made once: the head of every page has it until it is known what the page asks for. */
export function languageBlock(language: Language): string {
  const block = blocks.get(language) ?? messageBlock(messageSource(language));
  blocks.set(language, block);
  return block;
}

/**
 * Returns the messages with the given ids, and those that they are made of, as one text: what a page carries for its scripts.
 *
 * @example pickMessages("a = A\nb = { a } B\nc = C", ["b"]) // "a = A\nb = { a } B\n"
 */
export function pickMessages(source: string, ids: Iterable<string>): string {
  const entries = parsed.get(source) ?? messageEntries(source);
  parsed.set(source, entries);
  const wanted = new Set([...ids].filter((id) => entries.has(id)));
  for (const id of wanted) for (const used of entries.get(id)?.uses ?? []) wanted.add(used);
  return [...entries].flatMap(([id, entry]) => (wanted.has(id) ? `${entry.source}\n` : [])).join("");
}

/** Each page of a language picks from the same text. */
const parsed = new Map<string, Map<string, MessageEntry>>();

/** The entries of a text of messages by their names, a term's with its hyphen: each begins a line, and what goes on is indented. */
function messageEntries(text: string): Map<string, MessageEntry> {
  const entries = text.matchAll(/^(-?[a-zA-Z][\w-]*) *=.*(?:\n(?:[ }].*)?(?=\n|$))*/gm);
  return new Map(
    [...entries].map(([whole, id]) => {
      const uses = [...whole.matchAll(/\{ *(-?[a-z][\w-]*)/g)].map(([, name]) => name!);
      return [id!, {source: whole.trimEnd(), uses}];
    })
  );
}
