import {text} from "../../lib/language/text.js";

/** Makes an element with attributes and children; text stays text, whatever it holds, and an address that could be code makes no link. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== "href" || isLinkAddress(value)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

/**
 * Returns a message (`text`) with nodes among its values, as what an element is made of: `node.append(...textNodes(id, {title: link}))`.
 *
 * @example textNodes("lineage-method", {title: "Plain mean", formula: element("em", {}, "x̄ = Σ xᵢ / n")})
 */
export function textNodes(id: string, values: Readonly<Record<string, Node | string | number>>): (Node | string)[] {
  const nodes: Node[] = [];
  const plain = Object.entries(values).map(([name, value]): [string, string | number] =>
    typeof value === "object" ? [name, `\uE000${nodes.push(value) - 1}\uE000`] : [name, value]
  );
  return text(id, Object.fromEntries(plain))
    .split("\uE000")
    .map((part, i) => (i % 2 === 1 ? nodes[Number(part)]! : part));
}

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
