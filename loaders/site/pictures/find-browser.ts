import {execFileSync, spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdir} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** How to start a browser. */
export interface BrowserCommand {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium"
];

/**
 * Returns how to start Chromium: CHROME_PATH, else the system's, else the one that npm installed.
 *
 * Of @sparticuz/chromium only the program is used, never its `args`: they switch web security off and run everything in
 * one process, which hides what the site's tests look for. Where the system lacks NSS and its like, the package's own
 * libraries stand in.
 */
export async function findBrowser(): Promise<BrowserCommand> {
  // Chromium's sandbox does not start for root, as in most containers.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
  const installed = [process.env.CHROME_PATH, ...INSTALLED].find((path) => path && existsSync(path));
  if (installed && process.env.CHROME_PATH !== "npm") return {executablePath: installed, args, env};
  const folder = join(tmpdir(), "prf-chromium-138.0.2");
  await mkdir(folder, {recursive: true});
  // The package unpacks its libraries only where it believes to be on a Lambda of its own kind.
  const lambda = {...env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x"};
  const script =
    'import("@sparticuz/chromium").then(async (c) => process.stdout.write(await c.default.executablePath()))';
  const executablePath = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    env: lambda,
    encoding: "utf8"
  });
  const missing = spawnSync("ldd", [executablePath], {encoding: "utf8"}).stdout?.includes("not found");
  if (missing) env.LD_LIBRARY_PATH = [join(folder, "al2023", "lib"), env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_PATH = join(folder, "fonts");
  return {executablePath, args, env};
}
