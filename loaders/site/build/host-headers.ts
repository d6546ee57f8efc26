import {embedSecurityPolicy, hostSecurityPolicy} from "../framework/content-security-policy.js";

/** Folders that other sites may read, and the one that they may frame. */
const OPEN = ["downloads", "embed"];
const FRAMED = "embed";

/**
 * Returns the `_headers` file of a built site, for hosts that read one; docs/hosting.md has the same for the others.
 * `names` are the files and folders at the site's top.
 *
 * Hosts send every header of every rule that fits an address, and a browser then holds to the strictest: a rule for all
 * that forbids frames could not be loosened below. So each top-level name has its own rule, and only `embed` may be framed.
 * @example hostHeaders(["about.html", "embed", "index.html"])
 */
export function hostHeaders(names: readonly string[]): string {
  const paths = names
    .filter((name) => name !== FRAMED && !name.startsWith("_"))
    .flatMap((name) => (name.includes(".") ? pagePaths(name) : [`/${name}/*`]));
  const rules = new Map<string, Record<string, string>>([
    ["/*", {"Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff"}],
    [`/${FRAMED}/*`, {"Content-Security-Policy": embedSecurityPolicy()}],
    ...["/", ...paths].sort().map((path) => [path, {"Content-Security-Policy": hostSecurityPolicy()}] as const)
  ]);
  for (const name of OPEN) Object.assign(rules.get(`/${name}/*`) ?? {}, {"Access-Control-Allow-Origin": "*"});
  return [...rules].map(([path, headers]) => rule(path, headers)).join("");
}

/** A page is asked for with its ending and without; other files at the top are pictures, which no policy concerns. */
function pagePaths(name: string): string[] {
  return name.endsWith(".html") ? [`/${name}`, `/${name.replace(/\.html$/, "")}`] : [];
}

function rule(path: string, headers: Record<string, string>): string {
  return `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("")}`;
}
