import {readFile} from "node:fs/promises";
import {dirname, relative} from "node:path/posix";
import {build, type Plugin} from "esbuild";

/** A place of a library that the content security policy or WCAG refuses, and what does the same without. */
interface Patch {
  library: string;
  find: RegExp;
  replace: string;
}

/**
 * What libraries of the pages do that the content security policy refuses: code from text (`new Function`) and markup
 * with handlers in it; and names where WCAG allows none. Read in d3-dsv 3.0.2, apache-arrow 21.2.0, htl 0.3.1 and
 * Plot 0.6.17; a test fails where a newer version no
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

/** One module of an installed package, as a page imports it. */
export interface PackageModule {
  name: string;
  version: string;
  /** Path inside the package after the name, `""` for its entry. */
  subpath: string;
  /** The file that the bundle starts from. */
  file: string;
  /** The package's own folder, below the nearest node_modules that holds it. */
  folder: string;
}

/** A module bundled for the browser, and the modules of other packages that it imports. */
export interface PackageBundle {
  code: string;
  imports: PackageModule[];
}

/** Returns the path of a module below `_npm/`, as Framework names it: `d3@7.9.0/_esm.js`. */
export function npmCachePath({name, version, subpath}: PackageModule): string {
  return `${name}@${version}/${subpath === "" ? "_esm.js" : `${subpath}._esm.js`}`;
}

/** Returns the same below `_node/`, for a package that our modules import by its name: `d3-array@3.2.5/index.js`. */
export function nodeCachePath({name, version, subpath}: PackageModule): string {
  const file = subpath === "" ? "index.js" : /\.\w+$/.test(subpath) ? subpath : `${subpath}.js`;
  return `${name}@${version}/${file}`;
}

/**
 * Returns one package as a single module for the browser, minified.
 *
 * Imports of other packages stay imports, written as relative paths between cached modules (`pathOf`), so that a page loads one
 * copy of each library however many packages ask for it. A CommonJS `require` cannot stay, and is bundled in.
 * Throws esbuild's error where the package cannot be bundled for a browser.
 *
 * @example await bundlePackage({name: "d3-array", version: "3.2.4", subpath: "", file: "…/d3-array/src/index.js", folder: "…/d3-array"})
 */
export async function bundlePackage(
  module: PackageModule,
  root: string,
  pathOf = npmCachePath
): Promise<PackageBundle> {
  const imports: PackageModule[] = [];
  const result = await build({
    entryPoints: [module.file],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    platform: "browser",
    target: ["es2022", "chrome96", "firefox96", "safari16"],
    define: {"process.env.NODE_ENV": '"production"'},
    legalComments: "inline",
    logLevel: "silent",
    plugins: [externalPackages(module, root, imports, pathOf), patchedLibraries()]
  });
  return {code: result.outputFiles[0]!.text, imports};
}

/**
 * Returns the modules that bare specifiers name, as a file in a folder would import them.
 *
 * Throws where one is not installed.
 * @example await findModules(["d3"], process.cwd()) // [{name: "d3", version: "7.9.0", subpath: "", file: "…", folder: "…"}]
 */
export async function findModules(specifiers: string[], root: string): Promise<PackageModule[]> {
  const imports: PackageModule[] = [];
  const none: PackageModule = {name: "", version: "", subpath: "", file: "", folder: ""};
  await build({
    stdin: {contents: specifiers.map((name) => `import ${JSON.stringify(name)};`).join(""), resolveDir: root},
    bundle: true,
    write: false,
    platform: "browser",
    logLevel: "silent",
    plugins: [externalPackages(none, root, imports, npmCachePath)]
  });
  return imports;
}

function externalPackages(
  module: PackageModule,
  root: string,
  imports: PackageModule[],
  pathOf: (module: PackageModule) => string
): Plugin {
  return {
    name: "external-packages",
    setup(build) {
      build.onResolve({filter: /^[^./]/}, async ({path, kind, resolveDir, pluginData, importer}) => {
        if (pluginData || kind === "entry-point" || kind === "require-call") return undefined;
        // Framework, too, gives every library the page's own Arrow: two copies do not know each other's tables.
        const from = path === "apache-arrow" ? root : resolveDir;
        const found = await build.resolve(path, {kind, resolveDir: from, importer, pluginData: true});
        if (found.errors.length > 0 || found.namespace !== "file") return undefined;
        const target = await describeModule(path, found.path);
        if (target.name === module.name && target.version === module.version) return {path: found.path};
        imports.push(target);
        return {path: relativeImport(dirname(pathOf(module)), pathOf(target)), external: true};
      });
    }
  };
}

function patchedLibraries(): Plugin {
  return {
    name: "patched-libraries",
    setup(build) {
      build.onLoad(
        {filter: /\/node_modules\/(d3-dsv|apache-arrow|htl|@observablehq\/plot)\/.*\.m?js$/},
        async ({path}) => {
          return {contents: patchLibrary(await readFile(path, "utf8")), loader: "js"};
        }
      );
    }
  };
}

async function describeModule(specifier: string, file: string): Promise<PackageModule> {
  const parts = specifier.split("/");
  const name = parts.splice(0, specifier.startsWith("@") ? 2 : 1).join("/");
  const place = `/node_modules/${name}`;
  const folder = file.slice(0, file.lastIndexOf(`${place}/`)) + place;
  const {version} = JSON.parse(await readFile(`${folder}/package.json`, "utf8")) as {version: string};
  return {name, version, subpath: parts.join("/"), file, folder};
}

function relativeImport(from: string, to: string): string {
  const path = relative(from, to);
  return path.startsWith(".") ? path : `./${path}`;
}

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
    `unknown call "${place}" in a library of the pages; add its patch to loaders/site/framework/bundle-package.ts`
  );
}
