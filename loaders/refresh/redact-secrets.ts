/** Names of query parameters, headers and environment variables whose values are secrets. */
const SECRET_NAME = /key|token|secret|passw|auth|signature|credential/i;
/** Shorter values of a variable would hit ordinary words. */
const MIN_SECRET_LENGTH = 6;

/**
 * Returns an address without user name, password and the values of query parameters that name a secret.
 * A text that is no address is given back as it is.
 * @example redactUrl("https://a.org/x?subscription-key=123&page=2") // "https://a.org/x?subscription-key=***&page=2"
 */
export function redactUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const clean = new URL(url);
  const names = [...clean.searchParams.keys()].filter((name) => SECRET_NAME.test(name));
  if (names.length === 0 && clean.username === "" && clean.password === "") return url;
  clean.username = "";
  clean.password = "";
  for (const name of names) clean.searchParams.set(name, "***");
  return clean.href;
}

/**
 * Returns a text with the values of secret environment variables (by their names) replaced by `***`.
 * @example redactSecrets("key abcdef12", {COMTRADE_KEY: "abcdef12"}) // "key ***"
 */
export function redactSecrets(text: string, env: Record<string, string | undefined>): string {
  const secrets = Object.entries(env)
    .filter(([name, value]) => SECRET_NAME.test(name) && value !== undefined && value.length >= MIN_SECRET_LENGTH)
    .map(([, value]) => value!);
  return secrets.reduce(
    (clean, secret) => clean.replaceAll(secret, "***").replaceAll(encodeURIComponent(secret), "***"),
    text
  );
}

/**
 * Returns bytes with the values of secret environment variables replaced by `***`, all others as they were.
 * @example redactBytes(Buffer.from("key abcdef12"), {COMTRADE_KEY: "abcdef12"}) // the bytes of "key ***"
 */
export function redactBytes(bytes: Uint8Array, env: Record<string, string | undefined>): Uint8Array {
  // One character a byte: what is not a secret comes back byte for byte, text or not.
  return Buffer.from(redactSecrets(Buffer.from(bytes).toString("latin1"), env), "latin1");
}
