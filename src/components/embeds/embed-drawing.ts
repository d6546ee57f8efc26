import {text} from "../../lib/language/text.js";
import {wireBorders} from "../borders/wire-borders.js";
import {wireCorridors} from "../corridors/wire-corridors.js";

// What the explorers' embeds load to draw, Plot with it: draws what the address chooses, and says it. A choice that the vintage does not
// offer is passed over, as on the page.
wireBorders();
wireCorridors();
const base = document.querySelector<HTMLElement>("#base")?.dataset.base ?? "";
leadToSite();
new MutationObserver(leadToSite).observe(document.body, {childList: true, subtree: true});
for (const line of document.querySelectorAll<HTMLElement>(".chosen")) {
  const keys = line.dataset.keys!.split(" ");
  line.textContent = [...document.querySelectorAll<HTMLSelectElement>("form select[name]")]
    .filter(({name, value}) => keys.includes(name) && value !== "")
    .map((field) => {
      const name = field.closest("label")!.firstChild!.textContent!.trim();
      return text("embed-choice", {field: name, value: field.selectedOptions[0]!.text});
    })
    .join(" · ");
}

/** Makes links of what was drawn lead into the site from a frame, in a window of their own. */
function leadToSite(): void {
  for (const link of document.querySelectorAll<HTMLElement>(".picture a, .figure-notes a")) {
    const address = link.getAttribute("href") ?? "";
    if (!/^\/(?!\/)/.test(address)) continue;
    link.setAttribute("href", `${base}${address.slice(1)}`);
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener");
  }
}
