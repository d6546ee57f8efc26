import {element} from "../layout/element.js";

/** Hands a file to the reader's browser to save. */
export function saveFile(name: string, file: Blob): void {
  const link = element("a", {download: name});
  link.href = URL.createObjectURL(file);
  link.click();
  // A busy machine starts the download late; an address taken back before that would end it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
