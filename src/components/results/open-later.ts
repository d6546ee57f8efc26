/**
 * Puts what a `<noscript>` holds in its place and tells whether there was one: tables and pictures that a page with scripts need
 * not make before a reader asks for them, and that a page without scripts shows at once.
 */
export function openLater(root: ParentNode): boolean {
  const kept = [...root.querySelectorAll("noscript")];
  for (const noscript of kept) noscript.outerHTML = noscript.textContent ?? "";
  return kept.length > 0;
}

/** Opens what folded parts hold when they are opened. */
export function openFolds(root: ParentNode = document): void {
  for (const details of root.querySelectorAll("details"))
    details.addEventListener("toggle", () => openLater(details), {once: true});
}
