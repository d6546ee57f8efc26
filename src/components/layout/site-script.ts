import {language, languageOf, localPage} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {watchTables} from "../tables/watch-tables.js";
import {pageContents} from "./page-contents.js";
import {wakeSearch} from "./wake-search.js";

// What every page runs, whatever is on it: the head of each asks for this module.
watchTables(document);
wakeSearch(document);
pageContents(document);
keepFont();
keepQuestion();
keepLanguage();
nameCopyButtons();

/** Has the pages' font in the browser's cache once this page is at rest; pages opened from then on show it. */
function keepFont(): void {
  const faces = ["400", "700"].map((weight) => `${weight} 16px "Observatory Sans"`);
  setTimeout(async () => {
    try {
      const loaded = await Promise.all(
        faces.map((face) => document.fonts.load(face, language() === "ru" ? "aя" : "a"))
      );
      if (loaded.every((fonts) => fonts.length > 0)) localStorage.setItem("font", "1");
    } catch {
      // Without the font or without storage, the next page is a first one too.
    }
  }, 4000);
}

/** Names the buttons that Framework puts beside code; its own name for them is English. */
function nameCopyButtons(): void {
  addEventListener("load", () => {
    for (const button of document.querySelectorAll(".observablehq-pre-copy")) {
      button.removeAttribute("title");
      button.setAttribute("aria-label", text("layout-copy-code"));
    }
  });
}

/** Keeps what a reader asked of a page where it is opened in another language: its query and the place in it. */
function keepQuestion(): void {
  const follow = ({target}: Event) => {
    const link = (target as Element).closest<HTMLAnchorElement>("a[data-same-page]");
    if (link === null) return;
    link.search = location.search;
    link.hash = location.hash;
  };
  for (const name of ["pointerdown", "click"]) document.addEventListener(name, follow, {capture: true});
}

/**
 * Has links that scripts draw lead to pages in the page's own language, as those of its HTML do; one to a page that is in English alone says
 * so by `hreflang`. Links that name their language, and what is given to be saved, stay as they are.
 */
function keepLanguage(): void {
  const own = language();
  const pages = document.querySelector<HTMLMetaElement>('meta[name="own-pages"]')?.content.split(" ");
  if (own === "en" || pages === undefined) return;
  const lead = (root: ParentNode) => {
    for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href^="/"]:not([hreflang], [download])')) {
      const address = link.getAttribute("href")!;
      if (languageOf(address) === own) continue;
      const local = localPage(address, own, pages);
      if (local === null) link.setAttribute("hreflang", "en");
      else link.setAttribute("href", local);
    }
  };
  const observer = new MutationObserver((changes) => {
    for (const place of new Set(changes.map(({target}) => (target as Element).parentElement ?? document.body)))
      lead(place);
  });
  observer.observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ["href"]});
  lead(document);
}
