/** Bytes of a file, first and last included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Returns the bytes of a file of `size` that a `Range` header asks for; `whole` where all of it is to be sent, and
 * `unsatisfiable` where the answer is 416.
 *
 * What is no byte range, or is several, is answered with the whole file, as RFC 9110 (14.2) allows. A last byte beyond the end
 * is the end, a suffix longer than the file is the whole of it; a range that begins beyond the end, an empty suffix and a
 * range that runs backwards cannot be satisfied. Numbers may have any length.
 * @example byteRange("bytes=-3", 10) // {start: 7, end: 9}
 */
export function byteRange(header: string | undefined, size: number): ByteRange | "whole" | "unsatisfiable" {
  const asked = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? "");
  if (asked === null) return "whole";
  const [, first = "", last = ""] = asked;
  if (first === "" && last === "") return "whole";
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(size - 1, Number(last));
  const isBackwards = first !== "" && last !== "" && BigInt(last) < BigInt(first);
  return isBackwards || start > end ? "unsatisfiable" : {start, end};
}
