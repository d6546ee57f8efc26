import {describe, expect, it} from "vitest";
import {createXmlReader} from "../../../../src/lib/workbook/workbook-parts.js";

function read(pieces: Iterable<string>): string[] {
  const events: string[] = [];
  const xml = createXmlReader({
    open: (name, attribute) => events.push(`<${name} ${attribute("a")}`),
    close: (name) => events.push(`/${name}`),
    text: (text) => events.push(text)
  });
  for (const piece of pieces) xml.write(piece);
  xml.end();
  return events;
}

describe("createXmlReader(handler)", () => {
  it("gives the same wherever the pieces end, also inside quotes that hold a sign", () => {
    const text = `<?xml version="1.0"?><x:t a="1>2"><b q:a='&amp;"/>'/>c&gt;d<![CDATA[<e>]]><!-- < --></x:t>`;
    const expected = ["<t 1>2", '<b &"/>', "/b", "c>d", "<e>", "/t"];
    expect(read([text])).toEqual(expected);
    expect(read(text)).toEqual(expected);
    for (let at = 0; at < text.length; at++) expect(read([text.slice(0, at), text.slice(at)])).toEqual(expected);
  });

  it.each([
    ["<a><b></a>", "its XML is damaged: closing tag mismatch"],
    ["<a>", "its XML is damaged: unexpected end of file"],
    ["", "its XML is damaged: missing start tag"],
    ["<a/>more", "its XML is damaged: non-whitespace outside of root node"],
    ['<a b="1" b="2"/>', "its XML is damaged: attribute <b> already defined"],
    ["<a>&#x110000;</a>", 'its XML has an unknown entity "&#x110000;"'],
    ["<a>&amp b</a>", 'its XML has an unknown entity "&amp"']
  ])("refuses %s", (text, message) => {
    expect(() => read([text])).toThrow(message);
  });

  it("bounds the text between two tags while it comes", () => {
    const piece = "x".repeat(100_000);
    expect(read(["<a>", ...Array(9).fill(piece), "</a>"])[1]).toHaveLength(900_000);
    expect(() => read(["<a>", ...Array(11).fill(piece), "</a>"])).toThrow("a text of more than 1000000 characters");
  });
});
