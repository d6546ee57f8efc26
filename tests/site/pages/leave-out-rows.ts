import type {Page} from "playwright-core";

/**
 * Takes rows that are like others out of a page's tables, and returns how many they were.
 *
 * axe looks at each element several times over, and of a table of a thousand rows that one function writes it says a
 * thousand times the same. A row goes where every cell of it has been seen twice before in its column: the same markup, but for words,
 * figures and addresses. A short text keeps its length, for a short link may be too small to hit. Tables whose cells span
 * rows stay whole. What asks for the whole page, such as its width, is to be asked before.
 */
export function leaveOutRows(page: Page): Promise<number> {
  return page.evaluate(() => {
    const lookOf = (element: Element) => {
      const {color, backgroundColor, opacity, fontSize, fontWeight, position} = getComputedStyle(element);
      return [color, backgroundColor, opacity, fontSize, fontWeight, position].join();
    };
    const kindOf = (cell: Element) =>
      lookOf(cell) +
      cell.outerHTML
        .replace(/>([^<]*[^<\s][^<]*)(?=<)/g, (_, text: string) => `>${"x".repeat(Math.min(text.trim().length, 4))}`)
        .replace(/ (id|href|title|d|datetime|aria-label|aria-controls|data-[\w-]+)="[^"]+"/g, " $1");
    let left = 0;
    for (const table of document.querySelectorAll("table")) {
      if (table.querySelector("[rowspan]") !== null) continue;
      const seen = new Map<string, number>();
      for (const row of [...table.tBodies].flatMap(({rows}) => [...rows])) {
        const own = (row.cloneNode(false) as Element).outerHTML.replace(/ (id|data-[\w-]+)="[^"]+"/g, " $1");
        const kinds = [...row.cells].map((cell) => own + kindOf(cell));
        const isLikeOthers = kinds.every((kind) => (seen.get(kind) ?? 0) >= 2);
        for (const kind of kinds) seen.set(kind, (seen.get(kind) ?? 0) + 1);
        if (!isLikeOthers) continue;
        row.remove();
        left++;
      }
    }
    return left;
  });
}
