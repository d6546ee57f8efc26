import {text} from "../../lib/language/text.js";
import {oneTabStop} from "../tables/one-tab-stop.js";
import {element} from "./element.js";

/** Fewer parts than these are found by scrolling. */
const FEWEST_PARTS = 3;
/** A page that is longer than this many windows has contents. */
const LONG = 2;
/** From this width on there is room for them beside the page; see page.css. */
const ROOM = "(min-width: 1640px)";
/** From this width on they stand in the page's own column, where it holds nothing but words: these end at 72 characters. */
const COLUMN = "(min-width: 1280px)";
/** Their width with the space around them: so far from the window's edge the page must end. */
const ROOM_PX = 204;
/** What may be as wide as the column. What is folded away counts, since a reader may unfold it. */
const WIDE = "table, figure, form, pre, svg, img, p, li, dd";

/**
 * Puts the contents of a page over two screens at its side: open in the margin or in what the column leaves free, else folded beside the
 * title. They are one tab stop. A page that has contents of its own, such as a result's, gets none, and neither does a short one.
 */
export function pageContents(page: Document): HTMLElement | null {
  const main = page.querySelector<HTMLElement>("#observablehq-main");
  if (main === null || page.querySelector(".side-contents") !== null) return null;
  const parts = [...main.querySelectorAll<HTMLElement>("h2[id]")].filter((head) => head.checkVisibility?.() ?? true);
  const {innerHeight, matchMedia} = page.defaultView!;
  if (parts.length < FEWEST_PARTS || main.scrollHeight <= LONG * innerHeight) return null;
  const links = parts.map((head) =>
    element("li", {}, element("a", {href: `#${head.id}`}, (head.textContent ?? "").replace(/\s+/g, " ").trim()))
  );
  const details = element("details", {}, element("summary", {}, text("site-contents")), element("ul", {}, ...links));
  const nav = element("nav", {class: "page-contents", "aria-label": text("site-contents")}, details);
  const [room, column] = [matchMedia(ROOM), matchMedia(COLUMN)];
  const follow = () => {
    const isBeside = room.matches || (column.matches && leavesRoom(main, page.documentElement.clientWidth - ROOM_PX));
    nav.classList.toggle("beside", isBeside);
    details.open = isBeside;
  };
  follow();
  for (const query of [room, column]) query.addEventListener("change", follow);
  const fold = () => {
    if (!nav.classList.contains("beside")) details.open = false;
  };
  nav.addEventListener("click", ({target}) => target instanceof Element && target.closest("a") !== null && fold());
  nav.addEventListener("keydown", ({key}) => key === "Escape" && fold());
  main.prepend(nav);
  oneTabStop(nav);
  return nav;
}

/** Whether everything on a page ends before a place across the window, in pixels. */
function leavesRoom(main: HTMLElement, end: number): boolean {
  const all = [...main.querySelectorAll<HTMLElement>(WIDE)].filter((part) => part.closest(".page-contents") === null);
  return all.every((part) => part.getBoundingClientRect().right <= end && !isFolded(part));
}

/** Whether a table or a figure shows only once a reader unfolds it: how wide it is, is not known before. */
function isFolded(part: HTMLElement): boolean {
  return part.matches("table, figure") && part.closest("details:not([open])") !== null;
}
