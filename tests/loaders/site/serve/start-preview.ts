import {spawn} from "node:child_process";
import {copyFile, mkdir, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";

/** A preview of a small site in a folder of its own. */
export interface StartedPreview {
  folder: string;
  address: string;
  close(): Promise<void>;
}

/** Writes a site's files to a temporary folder and previews it there with the module of this project that serves previews. */
export async function startPreview(module: string, files: Record<string, string>): Promise<StartedPreview> {
  const serve = `import {servePreview} from ${JSON.stringify(resolve(module))};
await servePreview({data: "data", vintage: "current", port: Number(process.argv[2]), report: console.error});
`;
  const folder = await mkdtemp(join(tmpdir(), "prf-preview-"));
  for (const name of ["data", "loaders", "src/lib", "src/components", "src/data", "src/messages"])
    await mkdir(join(folder, name), {recursive: true});
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  await copyFile("package-lock.json", join(folder, "package-lock.json"));
  const all = {"package.json": '{"type": "module"}', "serve.ts": serve};
  for (const [path, text] of [...Object.entries(all), ...Object.entries(files)]) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), text);
  }
  const address = `http://127.0.0.1:${await freePort()}/`;
  const preview = spawn(process.execPath, ["--import", "tsx", "serve.ts", new URL(address).port], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"]
  });
  await new Promise<void>((ready, failed) => {
    let said = "";
    preview.on("exit", () => failed(new Error(said)));
    preview.stderr!.on("data", (text) => {
      said += text;
      if (said.includes(`${address} reloads`)) ready();
    });
  });
  const close = async () => {
    preview.kill();
    await rm(folder, {recursive: true, force: true, maxRetries: 5});
  };
  return {folder, address, close};
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const {port} = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
