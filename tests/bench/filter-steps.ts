import type {Page} from "playwright-core";

/** A turn of a control: a list by its name, a slider by its label, or the button that clears. */
export type FilterStep = ["list", string, string] | ["slider", string, string] | ["clear"];

/** Milliseconds from a turn of a control to the painted picture, and the query that the address then had. */
export interface FilterTime {
  ms: number;
  query: string;
}

/** Steps over every filter of the page; each is of the state that the one before left. */
export async function filterSteps(page: Page): Promise<FilterStep[]> {
  const values = (name: string, most: number) =>
    page
      .locator(`#trip-filters select[name="${name}"] option`)
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
      .then((all) => all.filter((value) => value !== "").filter((_, i) => i % Math.ceil(all.length / most) === 0));
  const list = async (name: string, most: number): Promise<FilterStep[]> => [
    ...(await values(name, most)).map((value): FilterStep => ["list", name, value]),
    ["list", name, ""]
  ];
  const slide = (label: string, places: number[]) =>
    places.map((place): FilterStep => ["slider", label, String(place)]);
  return [
    ...(await list("mode", 2)),
    ...(await list("corridor", 4)),
    ...(await list("country", 4)),
    ...(await list("bcp", 4)),
    ...(await list("direction", 2)),
    ...(await list("goods", 2)),
    ...(await list("activity", 3)),
    ...slide("First month", [2, 4, 6, 8]),
    ...slide("Last month", [40, 38, 36, 34]),
    ["clear"],
    ...slide("Hours from", [1, 2, 3, 4]),
    ...slide("Hours below", [30, 28, 26, 24]),
    ["list", "mode", "road"],
    ...slide("First month", [3, 5, 7]),
    ["clear"]
  ];
}

/**
 * Takes the steps one by one and measures each from the event of the control to the end of the frame that shows it: style,
 * layout and paint are in it. Between two steps the page settles.
 */
export async function timeSteps(page: Page, steps: FilterStep[]): Promise<FilterTime[]> {
  return await page.evaluate(async (steps) => {
    const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
    const painted = () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => {
          const {port1, port2} = new MessageChannel();
          port1.onmessage = () => done();
          port2.postMessage(null);
        });
      });
    const times: {ms: number; query: string}[] = [];
    for (const [kind, name, value] of steps) {
      await wait(260);
      const control =
        kind === "list"
          ? document.querySelector<HTMLSelectElement>(`#trip-filters select[name="${name}"]`)!
          : kind === "slider"
            ? document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)!
            : document.querySelector<HTMLButtonElement>("#trip-filters [type=reset]")!;
      const start = performance.now();
      if (kind === "clear") control.click();
      else {
        (control as HTMLInputElement).value = value!;
        control.dispatchEvent(new Event("input", {bubbles: true}));
      }
      await painted();
      const ms = performance.now() - start;
      await wait(200);
      times.push({ms, query: location.search});
    }
    return times;
  }, steps);
}
