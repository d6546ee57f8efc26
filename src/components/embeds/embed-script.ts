import {wireBorders} from "../borders/wire-borders.js";
import {wireCorridors} from "../corridors/wire-corridors.js";
import {linkToSite} from "./explorer-embed.js";

// The script of the explorers' embeds: draws what the address chooses, and says it. A choice that the vintage does not
// offer is passed over, as on the page.
wireBorders();
wireCorridors();
const base = document.querySelector<HTMLElement>("#base")?.dataset.base ?? "";
for (const part of document.querySelectorAll(".picture, .figure-notes"))
  part.innerHTML = linkToSite(part.innerHTML, base);
for (const back of document.querySelectorAll<HTMLAnchorElement>("a.back")) back.search = location.search;
for (const line of document.querySelectorAll<HTMLElement>(".chosen")) {
  const keys = line.dataset.keys!.split(" ");
  line.textContent = [...document.querySelectorAll<HTMLSelectElement>("form select[name]")]
    .filter(({name, value}) => keys.includes(name) && value !== "")
    .map((field) => `${field.closest("label")!.firstChild!.textContent!.trim()}: ${field.selectedOptions[0]!.text}`)
    .join(" · ");
}
