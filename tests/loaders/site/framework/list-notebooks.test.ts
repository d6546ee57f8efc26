import {describe, expect, it} from "vitest";
import {listNotebooks, notebooksIndex} from "../../../../loaders/site/framework/list-notebooks.js";

describe("listNotebooks(root)", () => {
  it("names each notebook by its title and not by its file, and has its picture", () => {
    const [first] = listNotebooks("src");
    expect(first).toMatchObject({
      name: "services-trade",
      title: "A series: trade in services",
      picture: "pictures/services-trade.png"
    });
    for (const {name, title, description} of listNotebooks("src")) {
      expect(title).not.toBe(name);
      expect(description.length).toBeGreaterThan(20);
    }
  });
});

describe("notebooksIndex(notebooks)", () => {
  it("shows a notebook without a picture by its words alone", () => {
    const card = {name: "own", title: "My <own>", description: "What it shows.", picture: null};
    const text = String(notebooksIndex([card]));
    expect(text).toContain("<strong>My &lt;own&gt;</strong>");
    expect(text).not.toContain("<img");
  });
});
