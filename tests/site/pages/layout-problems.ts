import type {Page} from "playwright-core";

/** Returns what is wrong with the document as it stands: scrolls sideways, shows an error, lacks a title, gives an id twice. */
export async function layoutProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const {scrollWidth, clientWidth} = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`sideways scroll of ${scrollWidth - clientWidth} px`);
    for (const error of document.querySelectorAll(".observablehq--error"))
      found.push(`error on the page: ${error.textContent}`);
    if (document.documentElement.lang === "") found.push("missing language");
    if (document.title === "") found.push("missing title");
    const ids = new Set<string>();
    for (const {id} of document.querySelectorAll("[id]")) {
      if (ids.has(id)) found.push(`id ${id} is given twice`);
      ids.add(id);
    }
    return found;
  });
}
