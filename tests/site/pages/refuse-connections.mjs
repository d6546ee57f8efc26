// Loaded before a build on machines without network namespaces: every connection that leaves the machine fails.
import dns from "node:dns";
import net from "node:net";

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;
const {connect} = net.Socket.prototype;

net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof options === "object" ? (options.path ? "localhost" : (options.host ?? "localhost")) : args[1];
  if (typeof host === "string" && !LOOPBACK.test(host)) throw new Error(`refused connection to ${host}`);
  return connect.apply(this, args);
};
dns.lookup = (host, ...rest) => rest.at(-1)(new Error(`refused to look up ${host}`));
dns.promises.lookup = async (host) => {
  throw new Error(`refused to look up ${host}`);
};
