/** One row per term that pages explain. The Russian cells are filled both or neither; the Russian is ours and unofficial. */
export interface GlossaryTerm {
  /** As it is in English text: `SWD`, `baseline`. */
  term: string;
  definition_en: string;
  term_zh: string;
  definition_zh: string;
  term_ru: string | null;
  definition_ru: string | null;
  /** Whose term it is: a publisher, the framework, or the file of the project that defines it. */
  source: string;
}

/**
 * Returns the anchor of a term on /glossary, which is also the name that its definition has on other pages.
 *
 * @example termId("like for like") // "like-for-like"
 */
export function termId(term: string): string {
  return term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
