/** A function of a library that makes code from text, and one that does the same without. */
interface Patch {
  library: string;
  /** Enough of the library's file to know it by. */
  find: RegExp;
  replace: string;
}

/**
 * The two places where a library that most pages load calls `new Function`, which the content security policy refuses
 * (`script-src` without `unsafe-eval`). Read in d3-dsv 3.0.2 and apache-arrow 21.2.0; a test fails where a newer
 * version no longer matches.
 */
const PATCHES: Patch[] = [
  {
    library: "d3-dsv",
    find: /return new Function\("d", "return \{" \+ columns\.map\(function\(name, i\) \{[^}]*\}\)\.join\(","\) \+ "\}"\);/,
    replace: 'return (d) => { const o = {}; columns.forEach((name, i) => { o[name] = d[i] || ""; }); return o; };'
  },
  {
    library: "apache-arrow",
    find: /return new Function\(`x`, `\$\{fnBody\}\\nreturn true;`\);/,
    replace: "return (x) => (x !== x ? nullValues.length === noNaNs.length : !noNaNs.includes(x));"
  }
];

/**
 * Returns a library's source with its calls of `new Function` replaced by closures of the same meaning.
 *
 * Source that calls no `new Function` comes back as it is. Throws where it calls one that is not known here, so that an
 * update of a library cannot bring a page that the content security policy breaks.
 * @example patchEval(await readFile("node_modules/d3-dsv/dist/d3-dsv.mjs", "utf8"))
 */
export function patchEval(source: string): string {
  if (!source.includes("new Function(")) return source;
  let patched = source;
  for (const {find, replace} of PATCHES) patched = patched.replace(find, () => replace);
  if (patched.includes("new Function(")) {
    const place = patched.slice(patched.indexOf("new Function(")).slice(0, 60);
    throw new Error(`unknown call "${place}" in a library of the pages; add its patch to loaders/site/patch-eval.ts`);
  }
  return patched;
}
