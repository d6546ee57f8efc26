import {followBorders} from "../borders/follow-borders.js";
import {followCorridors} from "../corridors/follow-corridors.js";
import {leadOut} from "./explorer-embed.js";

// The script of the explorers' embeds: draws what the address chooses, and says it. A choice that the vintage does not
// offer is passed over, as on the page.
followBorders();
followCorridors();
const base = document.querySelector<HTMLElement>("#base")?.dataset.base ?? "";
for (const part of document.querySelectorAll(".picture, .figure-notes")) part.innerHTML = leadOut(part.innerHTML, base);
for (const back of document.querySelectorAll<HTMLAnchorElement>("a.back")) back.search = location.search;
for (const line of document.querySelectorAll<HTMLElement>(".chosen")) {
  const keys = line.dataset.keys!.split(" ");
  line.textContent = [...document.querySelectorAll<HTMLSelectElement>("form select[name]")]
    .filter(({name, value}) => keys.includes(name) && value !== "")
    .map((field) => `${field.closest("label")!.firstChild!.textContent!.trim()}: ${field.selectedOptions[0]!.text}`)
    .join(" · ");
}
