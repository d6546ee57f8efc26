/**
 * Fetches the search in the header when a reader goes to it, by pointer, by Tab or by `/` from anywhere: with its words it weighs more than
 * all else that every page runs. The page for addresses that do not exist searches at once. Where it cannot be fetched, it says so, and
 * the next letter tries again.
 */
export function wakeSearch(page: Document, load = () => import("./site-search.js")): void {
  const field = page.querySelector<HTMLInputElement>("#site-search");
  if (field === null) return;
  let isAwake = false;
  const wake = async () => {
    if (isAwake) return;
    isAwake = true;
    try {
      (await load()).siteSearch(page);
    } catch {
      isAwake = false;
      const list = page.querySelector<HTMLElement>("#site-found")!;
      list.textContent = field.form!.dataset.failed!;
      list.hidden = false;
    }
  };
  field.addEventListener("focus", () => void wake());
  field.addEventListener("input", () => void wake());
  page.addEventListener("keydown", (event) => {
    const {key, target, ctrlKey, metaKey, altKey} = event;
    if (key !== "/" || ctrlKey || metaKey || altKey || isTyping(target as HTMLElement)) return;
    event.preventDefault();
    field.focus();
  });
  if (page.querySelector("[data-suggest]") !== null || page.activeElement === field) void wake();
}

/** A key is text where a reader types. */
function isTyping(target: HTMLElement): boolean {
  return target.closest?.("input, select, textarea, [contenteditable]:not([contenteditable=false])") !== null;
}
