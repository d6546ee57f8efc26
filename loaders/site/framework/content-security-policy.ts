import {createHash} from "node:crypto";
import {EXPLORER_EMBED_POLICY} from "../../../src/components/embeds/explorer-embed.js";

/**
 * Returns the content security policy of one built page: this host alone, and only the scripts that the page holds.
 *
 * - `script-src`: modules of this host, this page's inline modules by their hash, WebAssembly (DuckDB). `unsafe-eval`
 *   only where the page loads Arquero, which compiles its expressions with `new Function`.
 * - `style-src 'unsafe-inline'`: Plot and Inputs write `<style>` elements and style attributes.
 * - `worker-src blob:`: DuckDB starts its worker from a blob of its own script.
 *
 * @example contentSecurityPolicy("<script>1</script>") // "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-…'; …"
 */
export function contentSecurityPolicy(html: string): string {
  const hashes = inlineScripts(html).map((script) => `'sha256-${sha256(script)}'`);
  const evaluates = /\/_npm\/arquero[@.]/.test(html) ? ["'unsafe-eval'"] : [];
  return [...directives(["'self'", "'wasm-unsafe-eval'", ...evaluates, ...new Set(hashes)])].join("; ");
}

/** Returns the policy that a host may send for every file: the same, without the hashes that each page brings itself. */
export function hostSecurityPolicy(): string {
  const script = ["'self'", "'unsafe-inline'", "'wasm-unsafe-eval'", "'unsafe-eval'"];
  return [...directives(script), "frame-ancestors 'none'"].join("; ");
}

/**
 * Returns the policy that a host sends for charts that other sites may show in a frame: any site around them, and no script
 * but the one that this host has for the explorers' figures. The pages' own policies forbid that one to all others.
 */
export function embedSecurityPolicy(): string {
  return `${EXPLORER_EMBED_POLICY}; frame-ancestors *`;
}

function directives(script: string[]): string[] {
  return [
    "default-src 'none'",
    `script-src ${script.join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'none'"
  ];
}

function inlineScripts(html: string): string[] {
  const scripts = html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/)[^>]*>([\s\S]*?)<\/script>/g);
  return [...scripts].map(([, script]) => script!);
}

function sha256(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("base64");
}
