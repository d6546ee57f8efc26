/** A place of a library that the content security policy or WCAG refuses, and what does the same without. */
interface Patch {
  library: string;
  find: RegExp;
  replace: string;
}

/**
 * What libraries of the pages do that the content security policy refuses: code from text (`new Function`) and markup
 * with handlers in it; and names where WCAG allows none. Read in d3-dsv 3.0.2, apache-arrow 21.2.0, htl 0.3.1 and Plot 0.6.17; a test fails where a newer version no
 * longer matches.
 */
export const PATCHES: readonly Patch[] = [
  {
    library: "d3-dsv",
    find: /return new Function\("d", "return \{" \+ columns\.map\(function\(name, i\) \{[^}]*\}\)\.join\(","\) \+ "\}"\);/,
    replace: 'return (d) => { const o = {}; columns.forEach((name, i) => { o[name] = d[i] || ""; }); return o; };'
  },
  {
    library: "apache-arrow",
    find: /return new Function\(`x`, `\$\{fnBody\}\\nreturn true;`\);/,
    replace: "return (x) => (x !== x ? nullValues.length === noNaNs.length : !noNaNs.includes(x));"
  },
  {
    // `html`<form onsubmit=${…}>`: htl first writes a handler's place into the markup, then sets the property. The
    // browser tries to run the place; so it gets the name of a data attribute.
    library: "htl",
    find: /string \+= "::" \+ j;/,
    replace: 'string = string.replace(/\\bon(\\w+\\s*=\\s*)$/i, "data-htl-on$1") + "::" + j;'
  },
  {
    library: "htl",
    find: /node\[name\] = value;/,
    replace: 'node[name.replace(/^data-htl-/, "")] = value;'
  },
  {
    // A <g> has no role, and without one it may have no name (WCAG 4.1.2): readers of the page aloud pass it over.
    library: "plot",
    find: /applyAttr\(selection, "aria-label", mark\.ariaLabel\);/,
    replace:
      'applyAttr(selection, "role", mark.ariaLabel === undefined ? undefined : "group");\n  applyAttr(selection, "aria-label", mark.ariaLabel);'
  }
];

/**
 * Returns a file of a library with the places that the content security policy refuses replaced by others of the same
 * meaning; a file without such a place comes back as it is.
 *
 * Throws where the file makes code from text in a way that is not known here, so that an update of a library cannot bring
 * a page that the policy breaks.
 * @example patchLibrary(await readFile("node_modules/d3-dsv/dist/d3-dsv.mjs", "utf8"))
 */
export function patchLibrary(source: string): string {
  const patched = PATCHES.reduce((text, {find, replace}) => text.replace(find, () => replace), source);
  if (!patched.includes("new Function(")) return patched;
  const place = patched.slice(patched.indexOf("new Function(")).slice(0, 60);
  throw new Error(
    `unknown call "${place}" in a library of the pages; add its patch to loaders/site/framework/patch-library.ts`
  );
}
