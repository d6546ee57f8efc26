/**
 * Returns a PDF of Chromium's in which nothing is left of when and in which process it was printed, so that one brief gives
 * the same bytes each time: its stamps are a date, and the names of its table cells are counted from the first.
 *
 * Both keep their length, so that no offset moves.
 * @example settlePdf(pdf, "2026-11-22")
 */
export function settlePdf(pdf: Uint8Array, date: string): Uint8Array {
  const stamp = `D:${date.replaceAll("-", "")}000000+00'00'`;
  const names = new Map<string, string>();
  const text = Buffer.from(pdf)
    .toString("latin1")
    .replace(/(\/(?:CreationDate|ModDate) ?\()(D:[^)]*)(\))/g, (whole, open: string, old: string, close: string) =>
      old.length === stamp.length ? `${open}${stamp}${close}` : whole
    )
    // Chromium names the cells that head others after nodes that it has numbered since it started.
    .replace(/\(node(\d+)\)/g, (_, number: string) => {
      if (!names.has(number)) names.set(number, String(names.size + 1).padStart(number.length, "0"));
      return `(node${names.get(number)})`;
    });
  return Buffer.from(text, "latin1");
}
