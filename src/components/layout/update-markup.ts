/**
 * Brings what an element holds to some markup: where the elements are the same ones, only words and attributes that differ are
 * written, which costs a browser far less than new elements; where they are not, all is replaced.
 *
 * @example updateMarkup(place, String(html`<p>12 trips</p>`))
 */
export function updateMarkup(place: Element, markup: string): void {
  const template = document.createElement("template");
  template.innerHTML = markup;
  if (!isAlike(place, template.content)) place.replaceChildren(template.content);
  else patch(place, template.content);
}

function isAlike(own: Node, other: Node): boolean {
  if (own.childNodes.length !== other.childNodes.length) return false;
  let [a, b] = [own.firstChild, other.firstChild];
  while (a !== null && b !== null) {
    if (a.nodeName !== b.nodeName || !isAlike(a, b)) return false;
    [a, b] = [a.nextSibling, b.nextSibling];
  }
  return true;
}

function patch(own: Node, other: Node): void {
  if (own instanceof Text) {
    if (own.data !== (other as Text).data) own.data = (other as Text).data;
    return;
  }
  if (own instanceof Element && other instanceof Element) patchAttributes(own, other);
  let [a, b] = [own.firstChild, other.firstChild];
  while (a !== null && b !== null) {
    patch(a, b);
    [a, b] = [a.nextSibling, b.nextSibling];
  }
}

function patchAttributes(own: Element, other: Element): void {
  for (const {name, value} of other.attributes) if (own.getAttribute(name) !== value) own.setAttribute(name, value);
  for (const {name} of [...own.attributes]) if (!other.hasAttribute(name)) own.removeAttribute(name);
}
