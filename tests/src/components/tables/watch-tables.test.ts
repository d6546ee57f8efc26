import {JSDOM} from "jsdom";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {wordsOf} from "../../../../src/components/tables/sort-table.js";
import {watchTables} from "../../../../src/components/tables/watch-tables.js";

const TABLE = `<div class="wide" tabindex="0"><table data-sortable id="t"><caption>Hours</caption>
<thead><tr><th>Crossing</th><th>Hours</th><th>Source <a href="#why">why</a></th></tr></thead><tbody>
<tr id="r1"><th><a href="/1">Chaman</a></th><td>2</td><td><a href="/s1">s1</a></td></tr>
<tr id="r2"><th><a href="/2">Khorgos</a></th><td><button>9</button></td><td>s2</td></tr>
<tr id="r3"><th>Dostyk</th><td>5</td><td><a href="/s3">s3</a></td></tr></tbody></table></div>`;

class NoSizes {
  observe(): void {}
}

let page: Document;
const stops = () =>
  [...page.querySelectorAll<HTMLElement>("table :is(a, button)")].filter(({tabIndex}) => tabIndex === 0);
const focused = () => page.activeElement?.textContent;
/** Lets what watches the page for changes run. */
const observed = () => new Promise((resolve) => setTimeout(resolve));

function press(key: string, ctrlKey = false): boolean {
  const {KeyboardEvent} = page.defaultView!;
  return page.activeElement!.dispatchEvent(
    new KeyboardEvent("keydown", {key, ctrlKey, bubbles: true, cancelable: true})
  );
}

beforeEach(() => {
  const {window} = new JSDOM(TABLE);
  page = window.document;
  vi.stubGlobal("ResizeObserver", NoSizes);
  watchTables(page);
});
afterEach(() => vi.unstubAllGlobals());

describe("watchTables(page)", () => {
  it("makes a table one tab stop, with a button in every head", () => {
    expect(stops().map(wordsOf)).toEqual(["Crossing"]);
    expect(page.querySelector(".wide")!.hasAttribute("tabindex")).toBe(false);
    expect(
      [...page.querySelectorAll("th .sort")].map((button) => button.getAttribute("aria-label") ?? wordsOf(button))
    ).toEqual(["Crossing", "Hours", "Sort by Source why"]);
  });

  it("moves with arrows, Home and End, in a row and to the nearest column of the next", () => {
    stops()[0]!.focus();
    press("ArrowDown");
    expect(focused()).toBe("Chaman");
    press("End");
    expect(focused()).toBe("s1");
    press("ArrowRight");
    expect(focused()).toBe("s1");
    press("ArrowDown");
    expect(focused()).toBe("9");
    press("ArrowLeft");
    expect(focused()).toBe("Khorgos");
    press("End", true);
    expect(focused()).toBe("s3");
    press("Home", true);
    expect(focused()).toBe("Crossing");
    expect(stops()).toHaveLength(1);
  });

  it("keeps a page from scrolling away at an edge, and leaves other keys to the browser", () => {
    stops()[0]!.focus();
    expect(press("ArrowUp")).toBe(false);
    expect(press("Enter")).toBe(true);
    expect(press("ArrowDown", true)).toBe(true);
  });

  it("comes back to where a reader was, also by pointer, and moves on from a row that a filter hides", async () => {
    page.querySelector<HTMLElement>('a[href="/2"]')!.focus();
    expect(stops().map(wordsOf)).toEqual(["Khorgos"]);
    page.querySelector<HTMLElement>("#r2")!.hidden = true;
    await observed();
    expect(stops().map(wordsOf)).toEqual(["Crossing"]);
    page.querySelector<HTMLElement>('a[href="/1"]')!.focus();
    press("ArrowDown");
    expect(focused()).toBe("s3");
  });

  it("sorts by the head that is pressed", () => {
    const rows = () => [...page.querySelectorAll("tbody tr")].map(({id}) => id);
    page.querySelectorAll<HTMLElement>(".sort")[1]!.click();
    expect(rows()).toEqual(["r2", "r3", "r1"]);
    expect(page.querySelector("[aria-sort]")!.getAttribute("aria-sort")).toBe("descending");
  });

  it("takes in a table that a page writes later, in the order that it had before", async () => {
    page.querySelectorAll<HTMLElement>(".sort")[1]!.click();
    page.body.innerHTML = TABLE;
    await observed();
    expect([...page.querySelectorAll("tbody tr")].map(({id}) => id)).toEqual(["r2", "r3", "r1"]);
    expect(stops()).toHaveLength(1);
  });

  it("sorts rows that a page writes into a sorted table", async () => {
    page.querySelectorAll<HTMLElement>(".sort")[1]!.click();
    const body = page.querySelector("tbody")!;
    body.innerHTML =
      '<tr><th><a href="/a">a</a></th><td>1</td><td></td></tr><tr><th><a href="/b">b</a></th><td>3</td><td></td></tr>';
    await observed();
    expect([...body.rows].map((row) => wordsOf(row.cells[0]!))).toEqual(["b", "a"]);
    expect(stops()).toHaveLength(1);
  });

  it("says of every table in a frame how many columns are out of sight, and leaves the links of a plain one alone", async () => {
    const plain =
      '<div class="wide"><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td><a href="/a">a</a></td></tr></tbody></table></div>';
    page.body.insertAdjacentHTML("beforeend", plain);
    const frame = page.querySelectorAll<HTMLElement>(".wide")[1]!;
    const [head, table] = [frame.querySelectorAll("th"), frame.querySelector("table")!];
    const boxOf = (left: number, right: number) => () => ({left, right}) as DOMRect;
    frame.getBoundingClientRect = boxOf(0, 300);
    head[0]!.getBoundingClientRect = boxOf(0, 280);
    head[1]!.getBoundingClientRect = boxOf(280, 600);
    Object.defineProperty(table, "offsetWidth", {value: 600});
    Object.defineProperty(frame, "clientWidth", {value: 300});
    await observed();
    frame.dispatchEvent(new page.defaultView!.Event("scroll"));
    expect(frame.previousElementSibling!.textContent).toBe("1 more column →");
    expect(frame.dataset.more).toBe("right");
    expect([frame.hasAttribute("data-fits"), frame.hasAttribute("data-tall")]).toEqual([false, false]);
    expect(table.querySelector("a")!.hasAttribute("tabindex")).toBe(false);
    expect(table.querySelector(".sort")).toBeNull();
  });
});
