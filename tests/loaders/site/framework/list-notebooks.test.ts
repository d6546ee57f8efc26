import {describe, expect, it} from "vitest";
import {listNotebooks, notebooksIndex, notebookWords} from "../../../../loaders/site/framework/list-notebooks.js";
import {withLanguage} from "../../../../src/lib/language/language.js";

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
  it("names every notebook of the site in Chinese and Russian, and one without a translation in English, marked so", () => {
    for (const own of ["zh", "ru"] as const) {
      const list = listNotebooks("src").filter(({name}) => name !== "index");
      const words = withLanguage(own, () => list.map(notebookWords));
      expect(words.filter(({title}, i) => title === list[i]!.title)).toEqual([]);
      expect(words.filter(({description}, i) => description === list[i]!.description)).toEqual([]);
      const card = {name: "own", title: "My own", description: "What it shows.", picture: null};
      expect(withLanguage(own, () => String(notebooksIndex([card])))).toContain('<strong lang="en">My own</strong>');
    }
    const first = withLanguage("ru", () => String(notebooksIndex(listNotebooks("src").slice(0, 1))));
    expect(first).toContain('src="../../notebooks/pictures/services-trade.png"');
    expect(first).toContain("<strong>Один ряд: торговля услугами</strong>");
  });

  it("shows a notebook without a picture by its words alone", () => {
    const card = {name: "own", title: "My <own>", description: "What it shows.", picture: null};
    const text = String(notebooksIndex([card]));
    expect(text).toContain("<strong>My &lt;own&gt;</strong>");
    expect(text).not.toContain("<img");
  });
});
