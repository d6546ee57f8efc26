/**
 * Refuses every `fetch` of this process until the function that it returns is called.
 *
 * Framework fetches what its module cache lacks from a CDN; a build here says what is missing instead.
 * @example const allow = refuseNetwork(); try { … } finally { allow(); }
 */
export function refuseNetwork(): () => void {
  const {fetch} = globalThis;
  globalThis.fetch = async (input) => {
    const address = String(input instanceof Request ? input.url : input);
    throw new Error(
      `missing ${address} in node_modules; a build opens no network: add the package to package.json and to loaders/site/framework/fill-npm-cache.ts`
    );
  };
  return () => {
    globalThis.fetch = fetch;
  };
}
