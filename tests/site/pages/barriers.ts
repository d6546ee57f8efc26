import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2, levels A and AA. */
export const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

interface Violation {
  id: string;
  nodes: {html: string; failureSummary?: string}[];
}

/** Returns what axe finds against some rules, or groups of them. The browser itself lets axe in, past the page's policy. */
export async function barriers(page: Page, rules: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(async (rules) => {
    const {axe} = window as unknown as {axe: {run(options: object): Promise<{violations: unknown}>}};
    return (await axe.run({runOnly: rules, resultTypes: ["violations"]})).violations;
  }, rules);
  return (violations as Violation[]).map(({id, nodes}) => {
    const [node] = nodes;
    return `${id} (${nodes.length}): ${node?.html.slice(0, 160)} ${node?.failureSummary?.replace(/\s+/g, " ").slice(0, 240)}`;
  });
}
