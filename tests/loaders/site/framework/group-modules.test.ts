import {describe, expect, it} from "vitest";
import {
  chunkName,
  groupModules,
  type Place,
  packageOf,
  type SizedModule
} from "../../../../loaders/site/framework/group-modules.js";

const sized = (modules: Record<string, [size: number, ...imports: string[]]>) =>
  new Map(Object.entries(modules).map(([id, [size, ...imports]]): [string, SizedModule] => [id, {size, imports}]));

const page = (...named: string[]): Place => ({named, weight: 1});

/** The groups of modules as words, the modules in order. */
function groupsOf(modules: Map<string, SizedModule>, places: Place[], taken?: Set<string>, most?: number): string[] {
  const groups: string[][] = [];
  for (const [id, i] of groupModules(modules, places, taken, most)) groups[i] = [...(groups[i] ?? []), id];
  return groups.map((ids) => ids.sort().join(" ")).sort();
}

describe("groupModules(modules, places)", () => {
  it("puts together what the same pages load, and leaves what one page loads with that page", () => {
    const modules = sized({a: [9, "x"], b: [9, "x"], x: [90_000, "y"], y: [90_000]});
    expect(groupsOf(modules, [page("a"), page("b")])).toEqual(["a", "b", "x y"]);
  });

  it("joins two groups where the requests spared weigh more than what is loaded needlessly", () => {
    const places = [page("a"), page("b"), page("c")];
    const modules = (size: number) => sized({a: [9, "x", "y"], b: [9, "x", "y"], c: [9, "y"], x: [size], y: [90_000]});
    expect(groupsOf(modules(15_999), places)).toContain("x y");
    expect(groupsOf(modules(16_000), places)).toEqual(["a", "b", "c", "x", "y"]);
  });

  it("counts what a page would load by way of the joined file", () => {
    const places = [page("a"), page("b"), page("c"), page("d", "e")];
    const modules = (far: number) =>
      sized({
        a: [9, "x", "y"],
        b: [9, "x", "y"],
        c: [9, "y"],
        d: [9, "far"],
        e: [9],
        x: [9, "far"],
        y: [9],
        far: [far]
      });
    expect(groupsOf(modules(9), places)).toEqual(["a", "b", "c", "d e", "far x y"]);
    expect(groupsOf(modules(90_000), places)).toEqual(["a", "b", "c", "d e", "far x", "y"]);
  });

  it("joins what costs least where a page would load too many files, unless that costs others too much", () => {
    // `a` loads four files; x, y and z are each on another page as well.
    const places = [page("a"), page("b"), page("c"), page("d")];
    const modules = (size: number) =>
      sized({a: [9, "x", "y", "z"], b: [9, "x"], c: [9, "y"], d: [9, "z"], x: [size], y: [size], z: [200_000]});
    expect(groupsOf(modules(20_000), places, undefined, 4)).toEqual(["a", "b", "c", "d", "x", "y", "z"]);
    expect(groupsOf(modules(20_000), places, undefined, 3)).toEqual(["a", "b", "c", "d", "x y", "z"]);
    // The join spares one request of 8,000 and has two pages load 44,000 needlessly: ten requests are the most.
    expect(groupsOf(modules(43_999), places, undefined, 3)).toContain("x y");
    expect(groupsOf(modules(44_000), places, undefined, 3)).toContain("x");
    expect(groupsOf(modules(20_000), [{named: ["a"], weight: 0.1}, ...places.slice(1)], undefined, 3)).toContain("x");
  });

  it("has a worker load nothing that only pages run, by way of other files either", () => {
    const modules = sized({a: [9, "x", "y"], b: [9, "x", "y"], w: [9, "x"], x: [9], y: [9, "z"], z: [9]});
    const worker: Place = {named: ["w"], weight: 0.1};
    expect(groupsOf(modules, [page("a"), page("b"), worker])).toEqual(["a", "b", "w", "x y z"]);
    worker.isWorker = true;
    expect(groupsOf(modules, [page("a"), page("b"), worker])).toEqual(["a", "b", "w", "x", "y z"]);
  });

  it("makes no files that load each other in circles", () => {
    for (let seed = 1; seed <= 40; seed++) {
      let state = seed;
      const next = (below: number) => {
        state = (state * 48_271) % 2_147_483_647;
        return state % below;
      };
      const modules = new Map<string, SizedModule>();
      for (let i = 0; i < 40; i++)
        modules.set(`m${i}`, {size: next(9000), imports: i === 0 ? [] : [`m${next(i)}`, `m${next(i)}`]});
      const places = Array.from({length: 8}, () => page(`m${next(40)}`, `m${next(40)}`));
      const groups = groupModules(modules, places);
      const loads = new Map<number, Set<number>>();
      for (const [id, own] of groups)
        for (const needed of modules.get(id)!.imports)
          if (groups.get(needed) !== own) loads.set(own, (loads.get(own) ?? new Set()).add(groups.get(needed)!));
      for (const own of loads.keys()) {
        const all = new Set(loads.get(own));
        for (const need of all) for (const far of loads.get(need) ?? []) all.add(far);
        expect(all.has(own), `seed ${seed}`).toBe(false);
      }
    }
  });

  it("counts what is loaded later for less, and leaves out what is taken", () => {
    const modules = sized({a: [9, "x", "y"], b: [9, "x", "y"], later: [9, "y"], x: [60_000], y: [9], t: [9]});
    const loadedBy = (weight: number): Place[] => [page("a", "t"), page("b", "t"), {named: ["later"], weight}];
    expect(groupsOf(modules, loadedBy(1), new Set(["t"]))).toEqual(["a", "b", "later", "x", "y"]);
    expect(groupsOf(modules, loadedBy(0.1), new Set(["t"]))).toEqual(["a", "b", "later", "x y"]);
  });
});

describe("packageOf(file)", () => {
  it.each([
    ["dist/_npm/d3-array@3.2.5/86043842.js", "d3-array"],
    ["dist/_node/@observablehq/plot@0.6.17/index.11111111.js", "@observablehq/plot"],
    ["dist/_import/components/a.11111111.js", undefined]
  ])("of %s is %s", (file, name) => {
    expect(packageOf(file)).toBe(name);
  });
});

describe("chunkName(chunk)", () => {
  it.each([
    [null, ["dist/_import/a/b.11111111.js"], "_import/b.[hash:8].js"],
    ["dist/_node/d3-array@3.2.5/index.11111111.js", ["dist/_import/a.11111111.js"], "_npm/d3-array.[hash:8].js"],
    ["dist/_import/page.js?a/b.js&a/c.js", ["dist/_import/a/b.js"], "_import/page.[hash:8].js"]
  ])("of %s with %s is %s", (facadeModuleId, moduleIds, name) => {
    expect(chunkName({facadeModuleId, moduleIds})).toBe(name);
  });
});
