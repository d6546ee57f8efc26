import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import sirv from "sirv";
import {DataError} from "../../src/lib/data-error.js";
import {headersOf, readHostHeaders} from "./read-host-headers.js";

/** A site that is being served. */
export interface ServedSite {
  address: string;
  server: Server;
}

/**
 * Serves a built folder on loopback as a host does: addresses as written (`/about` is `about.html`), the headers of its
 * `_headers` file, and the site's own page for what is not there.
 *
 * Throws DataError where nothing is built or the port is taken, with the next step.
 * @example await serveSite("dist", 3000) // {address: "http://127.0.0.1:3000/", server}
 */
export async function serveSite(folder: string, port: number): Promise<ServedSite> {
  if (!existsSync(join(folder, "index.html"))) {
    throw new DataError(`missing ${folder}/index.html; build the site first: npm run build`, {source: folder});
  }
  const missing = await readFile(join(folder, "404.html")).catch(() => Buffer.from("not found\n"));
  // `dev` reads each file when it is asked for, so that a build beside a running server is seen at once.
  const files = sirv(folder, {dev: true, extensions: ["html"], dotfiles: false, etag: true});
  const rules = readHostHeaders(await readFile(join(folder, "_headers"), "utf8").catch(() => ""));
  const server = createServer((request, response) => {
    // Not by URL, which throws on an address such as "//": one request would end the server.
    const [pathname = "/"] = (request.url ?? "/").split("?");
    for (const [name, values] of headersOf(pathname, rules)) response.setHeader(name, values);
    response.setHeader("X-Content-Type-Options", "nosniff");
    files(request, response, () => {
      response.writeHead(404, {"Content-Type": "text/html; charset=utf-8"});
      response.end(request.method === "HEAD" ? undefined : missing);
    });
  });
  await listen(server, port);
  return {address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server};
}

/** Listens on loopback; throws DataError where the port is taken. */
export async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE" || error.code === "EACCES";
      const why = error.code === "EACCES" ? "may not be opened" : "is taken";
      reject(taken ? new DataError(`port ${port} ${why}; choose another: PORT=${port + 1} npm start`) : error);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}
