import type {Inputs, Method} from "../contract/indicator.js";
import {type GlossaryTerm, termId} from "../contract/reference.js";
import type {SdgTarget} from "../framework/framework-links.js";
import {shortName} from "../framework/result-views.js";
import {type Language, language} from "../language/language.js";
import {countryName, localName, measureName} from "../language/local-name.js";

/** What a reader can look for, as one row per page or part of a page. */
export interface SearchEntry {
  /** `/indicators/TRD-OP1#services` */
  path: string;
  kind:
    | "result"
    | "measure"
    | "sector"
    | "theme"
    | "target"
    | "member"
    | "crossing"
    | "corridor"
    | "brief"
    | "notebook"
    | "method"
    | "term"
    | "page";
  /** What the list of found entries shows. */
  name: string;
  /** What it is found by beside its name: ids, other languages, other spellings. */
  words: string;
  /** Language of the name where it is not that of the page. */
  lang?: Language;
}

/** A page that is found by its own title, in a language. */
export interface TitledPage {
  path: string;
  title: string;
  description: string;
  lang: Language;
}

const CORRIDOR: Readonly<Record<Language, (number: string, name: string) => string>> = {
  en: (number, name) => `Corridor ${number}, ${name}`,
  zh: (number, name) => `${number}号走廊，${name}`,
  ru: (number, name) => `Коридор ${number}, ${name}`
};

/** What the entries are made from. */
export interface Searchable {
  inputs: Pick<Inputs, "framework" | "reference">;
  methods: readonly Method[];
  glossary: readonly GlossaryTerm[];
  sdg_targets?: readonly SdgTarget[];
  briefs: readonly TitledPage[];
  notebooks: readonly TitledPage[];
  pages: readonly TitledPage[];
}

/**
 * Returns everything that the search in the header finds: results, measures, sectors, themes, SDG targets, members, crossings, corridors,
 * briefs, notebooks, methods, terms and pages, named in the language that is being written, each found under its names in every language that the data has.
 */
export function searchEntries({
  inputs,
  methods,
  glossary,
  sdg_targets = [],
  briefs,
  notebooks,
  pages
}: Searchable): SearchEntry[] {
  const {framework, reference} = inputs;
  const {countries, bcps, bcp_aliases, aliases, corridors} = reference;
  const nameOf = new Map(countries.map((row) => [row.iso3, countryName(row, true)]));
  const titled = (kind: SearchEntry["kind"], rows: readonly TitledPage[]) =>
    rows.map(
      ({path, title, description, lang}): SearchEntry => named(lang, {path, kind, name: title, words: description})
    );
  return [
    ...titled("page", pages),
    ...framework.results.map(
      (row): SearchEntry => ({
        path: `/indicators/${row.id}`,
        kind: "result",
        name: `${row.id} ${localName(row, "title", "results")}`,
        words: join(row.id.replace("-", ""), shortName(row), row.short_en, row.title_en, row.title_zh, row.indicator_en)
      })
    ),
    ...framework.measures.map(
      (row): SearchEntry => ({
        path: `/indicators/${row.result}#${row.measure}`,
        kind: "measure",
        name: `${measureName(row)}, ${row.result}`,
        words: join(row.name_en, row.name_zh)
      })
    ),
    ...framework.sectors.map(
      (row): SearchEntry => ({
        path: `/sectors/${row.sector}`,
        kind: "sector",
        name: sentence(localName(row, "name", "sectors")),
        words: join(
          row.sector,
          row.name_en,
          row.name_zh,
          framework.clusters.find(({cluster}) => cluster === row.cluster)?.name_en
        )
      })
    ),
    ...framework.themes.map(
      (row): SearchEntry => ({
        path: `/themes/${row.theme}`,
        kind: "theme",
        name: localName(row, "name", "sectors"),
        words: join(row.theme, row.name_en, row.name_zh)
      })
    ),
    ...sdg_targets.map(
      (row): SearchEntry => ({
        path: `/sdg#target-${row.target.replace(".", "-")}`,
        kind: "target",
        name: `SDG target ${row.target}`,
        words: row.text_en
      })
    ),
    ...countries
      .filter((row) => row.carec_member)
      .map(
        (row): SearchEntry => ({
          path: `/countries/${row.iso3}`,
          kind: "member",
          name: countryName(row),
          words: join(
            row.name_en,
            row.iso3,
            row.iso2,
            row.short_en,
            row.name_zh,
            ...aliases.filter(({iso3}) => iso3 === row.iso3).map(({alias}) => alias)
          )
        })
      ),
    ...bcps.map((row): SearchEntry => {
      const border = [row.iso3, row.neighbour_iso3].flatMap((iso3) => nameOf.get(iso3 ?? "") ?? []).join("–");
      return {
        path: `/borders/${row.bcp.slice("BCP-".length)}`,
        kind: "crossing",
        name: `${localName(row, "name", "bcps")}, ${border}`,
        words: join(row.name_en, row.iso3, ...bcp_aliases.filter(({bcp}) => bcp === row.bcp).map(({alias}) => alias))
      };
    }),
    ...corridors.map(
      (row): SearchEntry => ({
        path: "/corridors",
        kind: "corridor",
        name: CORRIDOR[language()](row.corridor.slice(1), localName(row, "name", "corridors")),
        words: join(row.corridor, row.name_en, row.name_zh, `走廊${row.corridor.slice(1)}`)
      })
    ),
    ...titled("brief", briefs),
    ...titled("notebook", notebooks),
    ...methods.map(
      (row): SearchEntry => named("en", {path: `/methods#${row.id}`, kind: "method", name: row.title, words: row.id})
    ),
    ...glossary.map(
      (row): SearchEntry => ({
        path: `/glossary#${termId(row.term)}`,
        kind: "term",
        name: (language() === "en" ? null : row[`term_${language() as "zh" | "ru"}`]) ?? row.term,
        words: join(row.term, row.definition_en, row.term_zh, row.term_ru)
      })
    )
  ];
}

/** Marks a name that is not in the language of the page. */
function named(lang: Language, entry: SearchEntry): SearchEntry {
  if (lang !== language()) entry.lang = lang;
  return entry;
}

function sentence(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function join(...words: (string | null | undefined)[]): string {
  return words.filter(Boolean).join(" ");
}
