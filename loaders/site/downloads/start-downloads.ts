import {spawn} from "node:child_process";
import {cp, mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {bundleSections} from "../../../src/components/downloads/bundle-page.js";
import type {DownloadFacts} from "../../../src/components/downloads/download-facts.js";
import {filesPlace} from "../../../src/components/downloads/downloads-page.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {inLanguage, LANGUAGES, withLanguage} from "../../../src/lib/language/language.js";

const PROGRAM = fileURLToPath(new URL("./write-published.ts", import.meta.url));
const FOLDERS = ["downloads", "embed"];

/** What is written of every vintage, beside the build. */
export interface Published {
  /** Waits until all is written, moves it into a built site, and fills the page of downloads with the files. */
  into(out: string): Promise<void>;
  /** Ends the work and removes what it left; nothing happens where it is done. */
  end(): Promise<void>;
}

/**
 * Starts to write the files of every vintage in a process of its own, into a folder of its own.
 *
 * They take nearly as long as the rest of a build and need nothing of it: begun first, on another core, they cost a reader of the
 * clock almost nothing.
 * @example const published = startPublished({data: "data", live: "current", root: "src", folder: "src/.observablehq/published"})
 */
export function startPublished({
  data,
  live,
  root,
  folder
}: {
  data: string;
  live: string;
  root: string;
  folder: string;
}): Published {
  // Rows by the hundred thousand are made and let go: in a larger nursery most are gone before they are looked at, and what stays
  // is looked through again only when there is much of it.
  const child = spawn(
    process.execPath,
    ["--max-semi-space-size=64", "--initial-old-space-size=2000", "--import", "tsx", PROGRAM, data, live, root, folder],
    {stdio: ["ignore", "ignore", "pipe"]}
  );
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  const done = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new DataError(`invalid downloads: their files could not be written\n${said}`))
    );
  });
  // Looked at in `into`; a build that fails before that ends the child, which is no error of its own.
  done.catch(() => {});
  return {
    async into(out) {
      await done;
      for (const name of FOLDERS) await moveInto(join(folder, name), join(out, name));
      await fillPage(out);
    },
    async end() {
      child.kill();
      await done.catch(() => {});
      await rm(folder, {recursive: true, force: true});
    }
  };
}

/** A page of the same folder may be there already. */
async function moveInto(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async () => {
    await mkdir(to, {recursive: true});
    await cp(from, to, {recursive: true});
  });
}

async function fillPage(out: string): Promise<void> {
  const all = JSON.parse(await readFile(join(out, "downloads", "index.json"), "utf8")) as DownloadFacts[];
  for (const own of LANGUAGES) {
    const file = join(out, inLanguage("/downloads.html", own));
    const page = await readFile(file, "utf8").catch(() => null);
    // A project may have a site without that page; its files are there all the same.
    if (page === null) continue;
    const [place, sections] = withLanguage(own, () => [String(filesPlace()), String(bundleSections(all))] as const);
    if (!page.includes(place)) throw new Error(`missing the place for files in ${file}`);
    await writeFile(
      file,
      page.replace(place, () => `<div id="download-files">${sections}</div>`)
    );
  }
}
