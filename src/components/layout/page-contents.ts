import {text} from "../../lib/language/text.js";
import {oneTabStop} from "../tables/one-tab-stop.js";
import {element} from "./element.js";

/** Fewer parts than these are found by scrolling. */
const FEWEST_PARTS = 3;
/** A page that is longer than this many windows has contents. */
const LONG = 2;
/** From this width on there is room for them beside the page; see page.css. */
const ROOM = "(min-width: 1640px)";

/**
 * Puts the contents of a page over two screens at its side: open in the margin where there is one, else folded beside the title. They are
 * one tab stop. A page that has contents of its own, such as a result's, gets none, and neither does a short one.
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
  const room = matchMedia(ROOM);
  const follow = () => {
    details.open = room.matches;
  };
  follow();
  room.addEventListener("change", follow);
  const fold = () => {
    if (!room.matches) details.open = false;
  };
  nav.addEventListener("click", ({target}) => target instanceof Element && target.closest("a") !== null && fold());
  nav.addEventListener("keydown", ({key}) => key === "Escape" && fold());
  main.prepend(nav);
  oneTabStop(nav);
  return nav;
}
