import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {type ApiAnswer, type Holdings, INVALID_VALUE, toApiAnswer} from "./world-bank.js";

/** One request as a fault sees it: what a healthy publisher would answer, and the wire to do worse. */
export interface Exchange {
  /** How many requests came since the fault was set, this one included. */
  n: number;
  page: number;
  url: URL;
  /** The healthy answer, to be changed at will; null where the publisher refuses the call. */
  answer: ApiAnswer | null;
  holdings: Holdings;
  request: IncomingMessage;
  response: ServerResponse;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body: string | Buffer;
}

/** Answers in the publisher's place; "healthy" lets it answer, "taken" says that the fault has used the wire itself. */
export type Misbehave = (exchange: Exchange) => Reply | "healthy" | "taken";

/** A local World Bank: its Indicators API v2 over HTTP on loopback, healthy until told otherwise. */
export interface Publisher {
  /** In place of https://api.worldbank.org/v2, for PRF_WDI_URL. */
  url: string;
  /** Path and query of every request since the last `set`. */
  requests: string[];
  set(holdings: Holdings, misbehave?: Misbehave): void;
  close(): Promise<void>;
}

/** Starts a local World Bank on a free port of loopback. */
export async function startPublisher(first: Holdings): Promise<Publisher> {
  let holdings = first;
  let misbehave: Misbehave = () => "healthy";
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? "");
    const url = new URL(request.url ?? "", "http://127.0.0.1");
    const answer = toApiAnswer(url, holdings);
    const page = Number(url.searchParams.get("page"));
    const reply = misbehave({n: requests.length, page, url, answer, holdings, request, response});
    if (reply === "taken") return;
    const {status = 200, headers = {}, body} = reply === "healthy" ? toReply(answer) : reply;
    response.writeHead(status, {"content-type": "application/json;charset=utf-8", ...headers});
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    set(next, fault = () => "healthy") {
      holdings = next;
      misbehave = fault;
      requests.length = 0;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    }
  };
}

/** The reply of a healthy publisher. */
export function toReply(answer: ApiAnswer | null): Reply {
  return {body: JSON.stringify(answer === null ? INVALID_VALUE : [answer.header, answer.rows])};
}
