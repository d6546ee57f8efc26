import {SITE_PLACE} from "./read-examples.js";

/** Makes the downloads page interactive: examples use the site's address, and a link to a table's columns opens them. */
export function downloadsControls(): void {
  const address = new URL("./", location.href).href.replace(/\/$/, "");
  for (const code of document.querySelectorAll("code[data-site]"))
    code.textContent = (code.textContent ?? "").replaceAll(SITE_PLACE, address);
  openNamed();
  addEventListener("hashchange", openNamed);
}

function openNamed(): void {
  const named = document.getElementById(location.hash.slice(1));
  if (!(named instanceof HTMLDetailsElement) || named.open) return;
  named.open = true;
  named.scrollIntoView();
}
