/**
 * Returns whether an address may be in a link: one of this site, or of the web or a mailbox (http, https, mailto). Any other
 * scheme may run as code where a reader clicks (`javascript:`), so what data says is no link then, and text alone.
 *
 * Browsers pass over blanks and control characters in a scheme; so does this. Pictures in an address (`data:image/…`) are
 * no code.
 * @example isLinkAddress("java\nscript:alert(1)") // false
 */
export function isLinkAddress(address: string): boolean {
  const [scheme] = /^[^/?#:]*:/.exec(address.replace(/[\0- \u007f-\u00a0]/g, "")) ?? [];
  if (scheme === undefined || /^(https?|mailto):$/i.test(scheme)) return true;
  return /^data:image\//i.test(address);
}
