import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {onTestFinished} from "vitest";

/** A publisher on loopback whose answers a test decides; `requests` are the paths asked for, in order. */
export interface FaultServer {
  url: string;
  requests: string[];
}

/** Starts a server that answers the n-th request (0 first) as told; it and its connections end with the test. */
export async function startFaultServer(
  answer: (request: IncomingMessage, response: ServerResponse, n: number) => void
): Promise<FaultServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? "");
    answer(request, response, requests.length - 1);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests};
}
