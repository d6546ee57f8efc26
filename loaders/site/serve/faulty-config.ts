import {escapeText} from "../../../src/components/layout/markup.js";

/** What stands in the way of our configuration, as the terminal says it: data by its sentence, code with its stack. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Code that was loaded afresh has its own DataError class.
  return error.name === "DataError" ? error.message : (error.stack ?? error.message);
}

/**
 * Returns a configuration of a preview where ours cannot be loaded: the last good one, or a bare one, with the error at the top
 * of every page, word for word as in the terminal (file, row, field, value, next step).
 *
 * @example faultyConfig(new DataError('unknown country "X" in …'), undefined, "src").header() // "<div role=\"alert\" …"
 */
export function faultyConfig(error: unknown, last: object | undefined, root: string): {header: () => string} {
  const consequence =
    last === undefined
      ? "The site cannot be shown until this is fixed:"
      : "What is below is from before this error; it is read again once it is fixed:";
  const header = `<div role="alert" style="border: 2px solid #c00; padding: 0.5rem 1rem; margin: 1rem 0;"><strong>${consequence}</strong><pre style="white-space: pre-wrap;">${escapeText(faultText(error))}</pre></div>`;
  return {
    ...(last ?? {title: "Data cannot be read", root, search: false, sidebar: false, pager: false}),
    header: () => header
  };
}
