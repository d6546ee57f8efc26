/** The headers of one rule of a `_headers` file, and the path that it is for; `*` at the end stands for anything. */
export interface HeaderRule {
  path: string;
  headers: (readonly [name: string, value: string])[];
}

/** Returns the rules of a `_headers` file. @example readHostHeaders("/*\n  Referrer-Policy: no-referrer\n")[0].path // "/*" */
export function readHostHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split("\n")) {
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1]!, header[2]!]);
    else if (line.startsWith("/")) rules.push({path: line.trim(), headers: []});
  }
  return rules;
}

/** Returns the headers for an address: those of every rule that fits, each name with all of its values, as hosts send them. */
export function headersOf(path: string, rules: readonly HeaderRule[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const rule of rules) {
    const fits = rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
    if (!fits) continue;
    for (const [name, value] of rule.headers) found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}
