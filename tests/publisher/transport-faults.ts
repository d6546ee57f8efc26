import {gzipSync} from "node:zlib";
import {always, type Fault, once} from "./fault.js";
import {type Exchange, toReply} from "./start-publisher.js";

const HTML = "<!DOCTYPE html><html><head><title>Service unavailable</title></head><body>Back soon</body></html>";

function drip({response}: Exchange): "taken" {
  response.writeHead(200, {"content-type": "application/json"});
  const timer = setInterval(() => response.write(" "), 20);
  response.on("close", () => clearInterval(timer));
  return "taken";
}

function keepSilent(): "taken" {
  return "taken";
}

function reset({request}: Exchange): "taken" {
  request.socket.resetAndDestroy();
  return "taken";
}

function cut({answer, response, request}: Exchange): "taken" {
  const body = String(toReply(answer).body);
  response.writeHead(200, {"content-type": "application/json", "content-length": String(Buffer.byteLength(body))});
  response.write(body.slice(0, body.length / 2), () => request.socket.destroy());
  return "taken";
}

/** What goes wrong on the way of an answer: its status, its connection, its size, its encoding. */
export const transportFaults: Fault[] = [
  {
    name: "429 with Retry-After, then 200",
    ends: "snapshot",
    misbehave: once({status: 429, headers: {"retry-after": "1"}, body: "slow down"})
  },
  {name: "429 without Retry-After, then 200", ends: "snapshot", misbehave: once({status: 429, body: ""})},
  {name: "429 for ever", ends: "error", says: /invalid status 429/, misbehave: always({status: 429, body: ""})},
  {
    name: "429 with a Retry-After of a day",
    ends: "error",
    says: /asks to wait "86400"/,
    misbehave: always({status: 429, headers: {"retry-after": "86400"}, body: ""})
  },
  {name: "503 then 200", ends: "snapshot", misbehave: once({status: 503, body: HTML})},
  {
    name: "500 on one page, then 200",
    ends: "snapshot",
    misbehave: ({n}) => (n === 2 ? {status: 500, body: ""} : "healthy")
  },
  {name: "404", ends: "error", says: /invalid status 404/, misbehave: always({status: 404, body: HTML})},
  {
    name: "HTML with 200",
    ends: "error",
    says: /a web page of \d+ characters instead of JSON/,
    misbehave: always({body: HTML})
  },
  {name: "empty body with 200", ends: "error", says: /invalid JSON/, misbehave: always({body: ""})},
  {
    name: "bytes that are not UTF-8",
    ends: "error",
    says: /expected UTF-8/,
    misbehave: always({body: Buffer.from([0x5b, 0xff, 0xfe, 0x5d])})
  },
  {
    name: "truncated JSON",
    ends: "error",
    says: /invalid JSON/,
    misbehave: ({answer}) => ({body: String(toReply(answer).body).slice(0, -500)})
  },
  {
    name: "connection cut in mid-body, then whole",
    ends: "snapshot",
    misbehave: (exchange) => (exchange.n === 1 ? cut(exchange) : "healthy")
  },
  {name: "connection cut in mid-body for ever", ends: "error", says: /missing answer/, misbehave: cut},
  {
    name: "reset, then 200",
    ends: "snapshot",
    misbehave: (exchange) => (exchange.n === 1 ? reset(exchange) : "healthy")
  },
  {name: "reset for ever", ends: "error", says: /missing answer.*ECONNRESET/, misbehave: reset},
  {name: "slow drip", ends: "error", says: /missing answer.*time limit/, misbehave: drip, patience: 300},
  {name: "no answer", ends: "error", says: /missing answer.*time limit/, misbehave: keepSilent, patience: 300},
  {
    name: "oversized answer",
    ends: "error",
    says: /more than \d+ bytes/,
    misbehave: always({body: Buffer.alloc(3 * 2 ** 20, " ")})
  },
  {
    name: "compressed bomb",
    ends: "error",
    says: /more than \d+ bytes/,
    misbehave: always({headers: {"content-encoding": "gzip"}, body: gzipSync(Buffer.alloc(64 * 2 ** 20))})
  },
  {
    name: "redirect to another host",
    ends: "error",
    says: /invalid redirect .* to http:\/\/localhost/,
    misbehave: always({status: 302, headers: {location: "http://localhost:9/"}, body: ""})
  },
  {
    name: "redirect to another scheme",
    ends: "error",
    says: /invalid redirect/,
    misbehave: always({status: 302, headers: {location: "https://127.0.0.1/"}, body: ""})
  },
  {
    name: "redirect in a circle",
    ends: "error",
    says: /more than 5 in a row/,
    misbehave: ({url}) => ({status: 302, headers: {location: url.pathname + url.search}, body: ""})
  }
];
