import {escapeText} from "../layout/markup.js";

const SVG = "http://www.w3.org/2000/svg";

/** An element of a drawing: what Plot and d3-selection ask of one, and no more. */
export class SvgElement {
  readonly namespaceURI = SVG;
  readonly childNodes: (SvgElement | string)[] = [];
  readonly attributes = new Map<string, string>();
  parentNode: SvgElement | null = null;

  constructor(
    readonly tagName: string,
    readonly ownerDocument: SvgDocument
  ) {}

  readonly style = {
    setProperty: (name: string, value: string): void => {
      const own = this.getAttribute("style");
      this.setAttribute("style", `${own === null ? "" : `${own};`}${name}:${value}`);
    },
    removeProperty: (): void => undefined
  };

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_: string, name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  append(...nodes: (SvgElement | string)[]): void {
    for (const node of nodes) this.insertBefore(node, null);
  }

  appendChild<T extends SvgElement | string>(node: T): T {
    return this.insertBefore(node, null);
  }

  insertBefore<T extends SvgElement | string>(node: T, before: SvgElement | null): T {
    if (typeof node !== "string") {
      node.remove();
      node.parentNode = this;
    }
    const at = before === null ? -1 : this.childNodes.indexOf(before);
    this.childNodes.splice(at < 0 ? this.childNodes.length : at, 0, node);
    return node;
  }

  remove(): void {
    const own = this.parentNode?.childNodes;
    own?.splice(own.indexOf(this), 1);
    this.parentNode = null;
  }

  /** Whether an element of a name is inside. */
  has(name: string): boolean {
    return this.childNodes.some((node) => typeof node !== "string" && (node.tagName === name || node.has(name)));
  }

  querySelectorAll(): SvgElement[] {
    return [];
  }

  set textContent(text: string) {
    this.childNodes.splice(0, this.childNodes.length, String(text));
  }

  get outerHTML(): string {
    let text = `<${this.tagName}`;
    for (const [name, value] of this.attributes) text += ` ${name}="${escapeText(value)}"`;
    text += ">";
    for (const node of this.childNodes) text += typeof node === "string" ? escapeText(node) : node.outerHTML;
    return `${text}</${this.tagName}>`;
  }
}

class SvgDocument {
  readonly documentElement: SvgElement = new SvgElement("svg", this);
  createElement(name: string): SvgElement {
    return new SvgElement(name, this);
  }
  createElementNS(_: string, name: string): SvgElement {
    return new SvgElement(name, this);
  }
  createTextNode(text: string): string {
    return text;
  }
}

/**
 * A document in which Plot draws to text, in Node as in a browser. A third of jsdom's time, and the same bytes: a chart needs no
 * layout, no style and no events, and the drawing of a page is the same wherever it is made.
 */
export const svgDocument = new SvgDocument() as unknown as Document;
