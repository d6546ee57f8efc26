import {isLinkAddress} from "../../lib/text/escape-text.js";

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
