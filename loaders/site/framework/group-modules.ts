import {group, sum} from "d3-array";
import type {GetManualChunk} from "rollup";

/** What a module loads with itself, and how much there is of it. */
export interface SizedModule {
  imports: readonly string[];
  /** Characters before it is minified. */
  size: number;
}

/** What loads modules: a kind of page, or what is loaded later. */
export interface Place {
  /** The modules that it names. */
  named: readonly string[];
  /** How much a load of it counts: 1 of a page. */
  weight: number;
  /** Whether a worker loads it: there is no document for what pages run, so that it may load nothing else. */
  isWorker?: boolean;
}

/** Modules that become one file. */
interface Group {
  users: Set<Place>;
  modules: readonly string[];
  size: number;
}

/** As many characters that a page loads needlessly, about two kilobytes when packed, weigh as much as a request. */
const REQUEST = 8000;

/** As many files, Framework's client not among them, may one place load: a page, its style and the client make twelve requests of it. */
const MOST_FILES = 9;

/** What a reader may ask for later counts as so much of what a page loads at once. */
const LATER = 0.1;

/** What every page loads of Framework. */
const CLIENT = /\/_observablehq\/(?:client|runtime|stdlib)\.[0-9a-f]{8}\.js$/;

/**
 * Returns what puts each module into the chunk of those that the same pages load, or that are loaded later by the same modules, by
 * `groupModules`. Framework's client is one chunk, and Arquero another.
 *
 * In: the modules that each kind of page names, by kind.
 * @example await bundle.generate({manualChunks: chunksByPlace(new Map([["/index", ["/site/_import/a.js"]]]))})
 */
export function chunksByPlace(places: ReadonlyMap<string, readonly string[]>): GetManualChunk {
  let chunks: Map<string, string> | undefined;
  return (id, {getModuleIds, getModuleInfo}) => {
    if (chunks !== undefined) return chunks.get(id);
    const infos = [...getModuleIds()]
      .sort()
      .flatMap((own) => getModuleInfo(own) ?? [])
      .filter((info) => !info.isExternal);
    const modules = new Map(
      infos.map(({id: own, importedIds: imports, code}): [string, SizedModule] => [own, {imports, size: code!.length}])
    );
    const atStart = new Set([...places.values()].flat());
    const later = infos.filter((info) => info.dynamicImporters.length > 0 || (info.isEntry && !atStart.has(info.id)));
    // An entry that no page names is what `import.meta.resolve` leads to: a worker.
    const inWorkers = new Set(later.filter((info) => info.isEntry && !atStart.has(info.id)).map((info) => info.id));
    for (const own of inWorkers) {
      const info = getModuleInfo(own);
      for (const next of [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])]) inWorkers.add(next);
    }
    // By the name of Arquero's chunk a page's policy is told that it needs `unsafe-eval`.
    const kept = infos.flatMap(({id: own}): [string, string][] =>
      CLIENT.test(own) ? [[own, "client"]] : packageOf(own) === "arquero" ? [[own, "arquero"]] : []
    );
    const all = [
      ...[...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, names]) => ({named: names, weight: 1})),
      ...later.map(({id: own}) => ({named: [own], weight: LATER, isWorker: inWorkers.has(own)}))
    ];
    const groups = groupModules(modules, all, new Set(kept.map(([own]) => own)));
    chunks = new Map([...kept, ...[...groups].map(([own, number]): [string, string] => [own, `chunk-${number}`])]);
    return chunks.get(id);
  };
}

/**
 * Groups modules into files by who loads them, so that a place loads little that it does not use, with few requests. Returns the
 * number of each module's group.
 *
 * Modules that the same places load are one group; two groups become one where the requests that this spares weigh more than what some
 * places then load needlessly, workers nothing. Where a place is still left with more than `most` files, those of its groups become one
 * that cost least. What one place alone loads stays with that place. Modules in `taken` are left out. Files do not load each
 * other in circles.
 * @example groupModules(modules, [{named: ["a.js"], weight: 1}, {named: ["b.js"], weight: 1}]) // Map {"a.js" → 0, "b.js" → 1}
 */
export function groupModules(
  modules: ReadonlyMap<string, SizedModule>,
  places: readonly Place[],
  taken: ReadonlySet<string> = new Set(),
  most = MOST_FILES
): Map<string, number> {
  const users = new Map<string, Set<Place>>();
  for (const place of places) {
    const found = new Set(place.named);
    for (const id of found) {
      for (const next of modules.get(id)?.imports ?? []) if (modules.has(next)) found.add(next);
      if (!taken.has(id)) users.set(id, (users.get(id) ?? new Set()).add(place));
    }
  }
  const numbers = new Map(places.map((place, i) => [place, i]));
  const same = group([...users.keys()].sort(), (id) =>
    [...users.get(id)!].map((place) => numbers.get(place)).join(" ")
  );
  let groups: Group[] = [...same.values()].map((ids) => ({
    users: users.get(ids[0]!)!,
    modules: ids,
    size: sum(ids, (id) => modules.get(id)!.size)
  }));
  for (let pair = bestPair(groups, modules, groups); pair !== null; pair = bestPair(groups, modules, groups))
    groups = join(groups, pair);
  const cheapest = () => {
    for (const place of places) {
      const own = groups.filter(({users: loading}) => loading.has(place));
      const pair = own.length > most ? bestPair(groups, modules, own, -10 * REQUEST * place.weight) : null;
      if (pair !== null) return pair;
    }
    return null;
  };
  for (let pair = cheapest(); pair !== null; pair = cheapest()) groups = join(groups, pair);
  return new Map(groups.flatMap((own, i) => own.modules.map((id) => [id, i])));
}

/** Two groups as one, with all that both load. */
interface Pair {
  one: Group;
  other: Group;
  users: Set<Place>;
  loaded: ReadonlySet<Group>;
}

function join(groups: readonly Group[], {one, other, users, loaded}: Pair): Group[] {
  // Who loads the one file now loads all that it needs.
  for (const need of loaded) for (const user of users) need.users.add(user);
  const both = {users, modules: [...one.modules, ...other.modules], size: one.size + other.size};
  return [both, ...groups.filter((own) => own !== one && own !== other)];
}

/** The pair of `candidates` among the groups whose union gains most; null where none gains more than `least`. */
function bestPair(
  groups: readonly Group[],
  modules: ReadonlyMap<string, SizedModule>,
  candidates: readonly Group[],
  least = 0
): Pair | null {
  const loads = loadedGroups(groups, modules);
  const shared = candidates.filter(({users}) => users.size > 1);
  let best: Pair | null = null;
  let most = least;
  for (const [i, one] of shared.entries()) {
    for (const other of shared.slice(i + 1)) {
      const spared = REQUEST * sum(one.users, (user) => (other.users.has(user) ? user.weight : 0));
      if (spared <= most) continue;
      const users = new Set([...one.users, ...other.users]);
      const loaded = new Set([...loads.get(one)!, ...loads.get(other)!]);
      loaded.delete(one);
      loaded.delete(other);
      // One that loads the other by way of a third cannot be one with it.
      if ([...loaded].some((need) => loads.get(need)!.has(one) || loads.get(need)!.has(other))) continue;
      const parts = [one, other, ...loaded];
      if (isOfWorkers(users) && !parts.every((part) => isOfWorkers(part.users))) continue;
      const inVain = (own: Group, cost: number) => cost * sum(users, (user) => (own.users.has(user) ? 0 : user.weight));
      const vain =
        inVain(one, one.size) + inVain(other, other.size) + sum(loaded, (need) => inVain(need, need.size + REQUEST));
      if (spared - vain <= most) continue;
      most = spared - vain;
      best = {one, other, users, loaded};
    }
  }
  return best;
}

/** Whether workers load something, so that it runs without a document. */
function isOfWorkers(users: ReadonlySet<Place>): boolean {
  return [...users].some(({isWorker}) => isWorker);
}

/** All that each group loads with itself, by way of others too. */
function loadedGroups(groups: readonly Group[], modules: ReadonlyMap<string, SizedModule>): Map<Group, Set<Group>> {
  const groupOf = new Map(groups.flatMap((own) => own.modules.map((id) => [id, own])));
  const direct = new Map(
    groups.map((own) => {
      const needs = own.modules.flatMap((id) => modules.get(id)!.imports.flatMap((next) => groupOf.get(next) ?? []));
      return [own, new Set(needs.filter((need) => need !== own))];
    })
  );
  return new Map(
    groups.map((own) => {
      const found = new Set(direct.get(own)!);
      for (const need of found) for (const next of direct.get(need)!) found.add(next);
      return [own, found];
    })
  );
}

/**
 * Returns the package that a built module is of; undefined for our own modules.
 *
 * @example packageOf("dist/_npm/d3-array@3.2.5/86043842.js") // "d3-array"
 */
export function packageOf(file: string): string | undefined {
  return /\/_(?:npm|node)\/((?:@[^/@]+\/)?[^/@]+)@[^/]+\//.exec(file)?.[1];
}

/**
 * Returns the name of a chunk: below the folder of its main module, after it, with a place for a hash.
 *
 * @example chunkName({facadeModuleId: null, moduleIds: ["dist/_import/a/b.11111111.js"]}) // "_import/b.[hash:8].js"
 */
export function chunkName({
  facadeModuleId,
  moduleIds
}: {
  facadeModuleId: string | null;
  moduleIds: readonly string[];
}): string {
  const file = facadeModuleId ?? moduleIds.findLast((id) => packageOf(id) === undefined) ?? moduleIds.at(-1)!;
  const [, folder = "_import"] = /\/(_import|_npm|_node|_observablehq)\//.exec(file) ?? [];
  const name =
    packageOf(file)?.replace(/^@.*\//, "") ??
    file
      .replace(/\?.*/, "")
      .replace(/.*\//, "")
      .replace(/(\.[0-9a-f]{8})?\.js$/, "");
  return `${folder === "_node" ? "_npm" : folder}/${name}.[hash:8].js`;
}
