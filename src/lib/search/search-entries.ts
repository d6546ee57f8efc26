import {type GlossaryTerm, termId} from "../contract/glossary.js";
import type {Inputs, Method} from "../contract/indicator.js";

/** What a reader can look for, as one row per page or part of a page. */
export interface SearchEntry {
  /** `/indicators/TRD-OP1#services` */
  path: string;
  kind:
    | "result"
    | "measure"
    | "sector"
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
}

/** A page that is found by its own title. */
export interface TitledPage {
  path: string;
  title: string;
  description: string;
}

/** What the entries are made from. */
export interface Searchable {
  inputs: Pick<Inputs, "framework" | "reference">;
  methods: readonly Method[];
  glossary: readonly GlossaryTerm[];
  briefs: readonly TitledPage[];
  notebooks: readonly TitledPage[];
  pages: readonly TitledPage[];
}

/**
 * Returns everything that the search in the header finds: results, measures, sectors, members, crossings, corridors, briefs, notebooks,
 * methods, terms and pages, each under its names in every language that the data has.
 */
export function searchEntries({inputs, methods, glossary, briefs, notebooks, pages}: Searchable): SearchEntry[] {
  const {framework, reference} = inputs;
  const {countries, bcps, bcp_aliases, aliases, corridors} = reference;
  const nameOf = new Map(countries.map(({iso3, short_en}) => [iso3, short_en]));
  const titled = (kind: SearchEntry["kind"], rows: readonly TitledPage[]) =>
    rows.map(({path, title, description}): SearchEntry => ({path, kind, name: title, words: description}));
  return [
    ...titled("page", pages),
    ...framework.results.map(
      (row): SearchEntry => ({
        path: `/indicators/${row.id}`,
        kind: "result",
        name: `${row.id} ${row.title_en}`,
        words: join(row.id.replace("-", ""), row.short_en, row.title_zh, row.indicator_en)
      })
    ),
    ...framework.measures.map(
      (row): SearchEntry => ({
        path: `/indicators/${row.result}#${row.measure}`,
        kind: "measure",
        name: `${row.name_en}, ${row.result}`,
        words: row.name_zh
      })
    ),
    ...framework.sectors.map(
      (row): SearchEntry => ({
        path: `/sectors/${row.sector}`,
        kind: "sector",
        name: row.name_en.charAt(0).toUpperCase() + row.name_en.slice(1),
        words: join(row.sector, row.name_zh, framework.clusters.find(({cluster}) => cluster === row.cluster)?.name_en)
      })
    ),
    ...countries
      .filter((row) => row.carec_member)
      .map(
        (row): SearchEntry => ({
          path: `/countries/${row.iso3}`,
          kind: "member",
          name: row.name_en,
          words: join(
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
        name: `${row.name_en}, ${border}`,
        words: join(row.iso3, ...bcp_aliases.filter(({bcp}) => bcp === row.bcp).map(({alias}) => alias))
      };
    }),
    ...corridors.map(
      (row): SearchEntry => ({
        path: "/corridors",
        kind: "corridor",
        name: `Corridor ${row.corridor.slice(1)}, ${row.name_en}`,
        words: join(row.corridor, row.name_zh, `走廊${row.corridor.slice(1)}`)
      })
    ),
    ...titled("brief", briefs),
    ...titled("notebook", notebooks),
    ...methods.map(
      (row): SearchEntry => ({path: `/methods#${row.id}`, kind: "method", name: row.title, words: row.id})
    ),
    ...glossary.map(
      (row): SearchEntry => ({
        path: `/glossary#${termId(row.term)}`,
        kind: "term",
        name: row.term,
        words: join(row.definition_en, row.term_zh, row.term_ru)
      })
    )
  ];
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

function join(...words: (string | null | undefined)[]): string {
  return words.filter(Boolean).join(" ");
}
