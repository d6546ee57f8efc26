import {type Language, language, languageOf} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import type {SearchEntry} from "../../lib/search/search-entries.js";
import {html, type Markup} from "./markup.js";

type Found = Pick<SearchEntry, "path" | "kind" | "name" | "lang">;

/** Finds entries for what a reader typed, the best first. */
export type Finder = (query: string) => Found[];

/** More than a reader looks through; the next letter finds better ones. */
const MOST = 12;

/**
 * Makes the search in the header a combobox: arrow keys choose, Enter opens, Escape closes. What can be found is fetched from the site itself
 * when a reader first goes to it (`wakeSearch`). On the page for addresses that do not exist, shows what the address may have
 * meant.
 */
export function siteSearch(page: Document, load: (root: string) => Promise<Finder> = loadFinder): void {
  const field = page.querySelector<HTMLInputElement>("#site-search");
  if (field === null) return;
  const list = page.querySelector<HTMLElement>("#site-found")!;
  const root = new URL(field.form!.dataset.root!, page.baseURI).href;
  let finder: Promise<Finder> | null = null;
  const find = () => (finder ??= load(root));
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>("[role=option]")];
  const chosen = () => list.querySelector<HTMLAnchorElement>("[aria-selected=true]");

  const choose = (option: HTMLAnchorElement | undefined) => {
    chosen()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView?.({block: "nearest"});
    if (option === undefined) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", option.id);
  };
  const close = () => {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const show = async () => {
    const query = field.value.trim();
    if (query === "") {
      close();
      return;
    }
    const found = await find().then(
      (search) => search(query).slice(0, MOST),
      () => null
    );
    if (query !== field.value.trim()) return;
    if (found === null) finder = null;
    list.innerHTML = String(found === null ? html`<p>${text("search-failed")}</p>` : foundList(found, query, root));
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    page.querySelector(".site-search output")!.textContent = text("search-count", {count: found?.length ?? 0});
    choose(options()[0]);
  };

  field.addEventListener("focus", () => void find().catch(() => null));
  field.addEventListener("input", () => void show());
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      field.value = "";
      close();
    }
    if (list.hidden || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    event.preventDefault();
    const all = options();
    const now = all.indexOf(chosen()!);
    choose(all.at((now + (event.key === "ArrowDown" ? 1 : -1) + all.length) % all.length));
  });
  field.form!.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!list.hidden) chosen()?.click();
  });
  field.form!.addEventListener("focusout", (event) => {
    if (!field.form!.contains(event.relatedTarget as Node | null)) close();
  });
  // What was typed before this came.
  if (page.activeElement === field) void find().catch(() => null);
  void show();
  void suggest(page, find, root).catch(() => null);
}

function foundList(found: readonly Found[], query: string, root: string): Markup {
  if (found.length === 0) return html`<p>${text("search-none", {query})}</p>`;
  return html`${found.map(
    (
      {path, kind, name, lang},
      i
    ) => html`<a role="option" id="found-${i}" tabindex="-1" aria-selected="false" href="${address(path, root)}"${hreflang(path)}><span${
      lang && html` lang="${lang}"`
    }>${name}</span>
 <span class="kind">${text("search-kind", {kind})}</span></a>`
  )}`;
}

/** Where the rows of a language lie below the top of the site. */
function searchPath(own: Language): string {
  return `_file/data/${own === "en" ? "search" : `search-${own}`}.json`;
}

/** Says of a page in another language than this one's which it is in. */
function hreflang(path: string): Markup | false {
  return languageOf(path) !== language() && html` hreflang="${languageOf(path)}"`;
}

function address(path: string, root: string): string {
  return new URL(path.slice(1), root).href;
}

/** Lists on the page for unknown addresses what the words of the address find. */
async function suggest(page: Document, find: () => Promise<Finder>, root: string): Promise<void> {
  const place = page.querySelector("[data-suggest]");
  if (place === null) return;
  const words = searchTerms(decodeURI(page.location.href.slice(root.length)).replace(/\.html|[?#].*/g, ""));
  const finder = await find();
  const found = [...new Map(words.flatMap((word) => finder(word).slice(0, 4)).map((one) => [one.path, one])).values()];
  if (found.length === 0) return;
  place.innerHTML = String(
    html`<p>${text("search-suggestions")}</p><ul>${found
      .slice(0, 6)
      .map(
        ({path, kind, name}) =>
          html`<li><a href="${address(path, root)}">${name}</a> <span class="muted">${text("search-kind", {kind})}</span></li>`
      )}</ul>`
  );
}

async function loadFinder(root: string): Promise<Finder> {
  const [{default: MiniSearch}, response] = await Promise.all([
    import("minisearch"),
    fetch(new URL(searchPath(language()), root), {cache: "no-cache"})
  ]);
  return createFinder(MiniSearch, (await response.json()) as EntryRow[]);
}

type EntryRow = [path: string, kind: SearchEntry["kind"], name: string, words: string, lang?: Language];

/** A page of its own is more likely meant than a part of one. */
const WEIGHTS: Partial<Record<SearchEntry["kind"], number>> = {
  member: 4,
  corridor: 4,
  result: 2,
  page: 1.5,
  crossing: 1,
  term: 2,
  notebook: 0.7
};

/** Indexes the rows of `data/search.json`. Every word of a query must be met, by its beginning or, from five letters on, but for a slip. */
export function createFinder(MiniSearch: typeof import("minisearch").default, rows: readonly EntryRow[]): Finder {
  const index = new MiniSearch<Found & {id: number; words: string}>({
    fields: ["name", "words"],
    storeFields: ["path", "kind", "name", "lang"],
    tokenize: searchTerms,
    processTerm: (term) => term,
    searchOptions: {
      combineWith: "AND",
      prefix: true,
      fuzzy: (term) => (term.length >= 5 ? 1 : false),
      boost: {name: 3},
      boostDocument: (_, __, stored) => WEIGHTS[stored?.kind as SearchEntry["kind"]] ?? 1
    }
  });
  index.addAll(
    rows.map(([path, kind, name, words, lang], id) =>
      lang ? {id, path, kind, name, words, lang} : {id, path, kind, name, words}
    )
  );
  return (query) => index.search(query).map(({path, kind, name, lang}) => ({path, kind, name, lang}) as Found);
}

/**
 * Returns the terms that a text is found by: its words without accents in small letters, and of Chinese each two neighboring characters, since
 * it has no spaces.
 *
 * @example searchTerms("TRD-OP1 吉尔吉斯") // ["trd", "op1", "吉尔", "尔吉", "吉斯"]
 */
export function searchTerms(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return [...plain.matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)].flatMap(([word]) =>
    /\p{Script=Han}/u.test(word) && word.length > 2
      ? Array.from({length: word.length - 1}, (_, i) => word.slice(i, i + 2))
      : word
  );
}
