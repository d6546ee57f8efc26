import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {FrameworkConfig} from "./framework-modules.js";
import {canRewriteLinks, findAssets, type LikePage} from "./html-placeholders.js";
import {isStaticFence} from "./static-fences.js";

/** An address of a template (`/indicators/TRD-OP1` of `indicators/[result].md`), and the pages that are written like it. */
export interface TemplatePages {
  /** The address that Framework builds. */
  model: string;
  others: readonly LikePage[];
}

/** One address of a template, with the parameters that its name gives. */
interface Address {
  path: string;
  params: Record<string, string>;
}

/**
 * Pages whose code or front matter may differ from address to address: code that reads `observable.params`, a page that is
 * left out. Framework builds every address of such a template.
 */
const FOR_FRAMEWORK = /\bobservable\b|^draft:/m;

/**
 * Takes from Framework's list of pages all addresses of a template but the first, and returns them with the HTML of their static
 * fences: head, scripts and policy of a page do not depend on its parameters, so that the first gives them to all.
 *
 * Framework goes on building the addresses where this does not hold: templates with code that reads a parameter, and pages
 * whose fences hold what Framework must see (code, media) or name other files than the first. `count` is how many addresses
 * of each template Framework builds; a test compares them with what is written otherwise.
 * Changes the configuration, and is called before `insertPlaceholders`.
 * @example const templates = await takeTemplatePages(config); await framework.build({config}, effects);
 */
export async function takeTemplatePages(config: FrameworkConfig, count = 1): Promise<TemplatePages[]> {
  const paths: string[] = [];
  const templates = new Map<string, Address[]>();
  for await (const path of config.paths()) {
    const page = config.loaders.findPage(path);
    if (page?.params === undefined || !page.path.endsWith(".md")) paths.push(path);
    else templates.set(page.path, [...(templates.get(page.path) ?? []), {path, params: page.params}]);
  }
  const taken: TemplatePages[] = [];
  for (const [file, addresses] of templates) {
    const {model, others} = await likePages(config, file, addresses, count);
    const written = new Set(others.map(({path}) => path));
    paths.push(...addresses.map(({path}) => path).filter((path) => !written.has(path)));
    if (others.length > 0) taken.push({model, others});
  }
  config.paths = async function* () {
    yield* paths;
  };
  return taken;
}

/** The addresses of one template that are written like the first, and what their fences hold. */
async function likePages(
  config: FrameworkConfig,
  file: string,
  addresses: readonly Address[],
  count: number
): Promise<TemplatePages> {
  const [first, ...rest] = addresses;
  const model = first!.path;
  const text = await readFile(join(config.root, file), "utf8");
  if (FOR_FRAMEWORK.test(text)) return {model, others: []};
  const bodies = fenceBodies(config, text, first!);
  if (!bodies.every(canRewriteLinks)) return {model, others: []};
  const files = JSON.stringify(bodies.map(findAssets));
  const others = rest
    .slice(count - 1)
    .map((address) => ({path: address.path, bodies: fenceBodies(config, text, address)}))
    .filter((page) => page.bodies.every(canRewriteLinks) && JSON.stringify(page.bodies.map(findAssets)) === files);
  return {model, others};
}

/** What the static fences of a template hold at one address, in their order. */
function fenceBodies({md}: FrameworkConfig, text: string, {path, params}: Address): string[] {
  const tokens = md.parse(text, {code: [], startLine: 0, currentLine: 0, path, params});
  return tokens.flatMap((token, i) =>
    token.type === "fence" && isStaticFence(token)
      ? [md.renderer.rules.fence!(tokens, i, md.options, {path, params}, md.renderer)]
      : []
  );
}
