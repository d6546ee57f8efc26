/** Port where neither `--port` nor PORT names one. */
const DEFAULT_PORT = 3000;

/**
 * Returns the port to serve on: the option, else the environment's, else 3000. 0 takes any free port.
 *
 * Throws TypeError where the value is no port.
 * @example sitePort(undefined, "8080") // 8080
 */
export function sitePort(option: string | undefined, environment: string | undefined): number {
  const text = option ?? (environment || String(DEFAULT_PORT));
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new TypeError(`invalid port "${text}"; give a number from 0 to 65535`);
  return port;
}
