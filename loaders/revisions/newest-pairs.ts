import type {Inputs} from "../../src/lib/contract/indicator.js";
import type {RevisionPair} from "../../src/lib/contract/site-history.js";
import type {ValueRow} from "../../src/lib/contract/tables.js";
import type {Vintage} from "../../src/lib/contract/vintage.js";
import {readsSource, valuesOfSources} from "../../src/lib/indicators/values-of-sources.js";
import {releaseRevisions} from "../../src/lib/revisions/revisions.js";
import {valueMoves} from "../../src/lib/revisions/value-moves.js";
import {sources} from "../sources/registry.js";
import {readMeta} from "../store/read-snapshot.js";
import {knownSnapshots} from "./known-snapshots.js";
import type {ObservationReader} from "./observation-reader.js";
import {ownFigures} from "./own-figures.js";

/**
 * Returns, for each source of a vintage, what its snapshot revised of the newest one before it that had other figures, and
 * which indicator values moved through it; the other sources stand as in the vintage on both sides.
 *
 * In the order of the sources. A source with one snapshot has no pair. Throws DataError where a snapshot is missing or was edited.
 * @example (await newestPairs("data", vintage, {...inputs, values}, reader))[0].b // "wdi/2026-04-08"
 */
export async function newestPairs(
  dataDir: string,
  vintage: Vintage,
  base: Inputs & {values: readonly ValueRow[]},
  read: ObservationReader
): Promise<RevisionPair[]> {
  const order = sources.map(({id}) => id);
  const known = Object.entries(knownSnapshots(dataDir, vintage))
    .filter(([, names]) => names.length > 1)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return Promise.all(
    known.map(async ([source, names]) => {
      const [b, ...earlier] = names.toReversed() as [string, ...string[]];
      const rows = (name: string) => ownFigures(dataDir, source, name);
      const now = rows(b);
      let a = earlier[0]!;
      let changes = releaseRevisions(rows(a), now);
      for (const name of earlier.slice(1)) {
        if (changes.length > 0) break;
        a = name;
        changes = releaseRevisions(rows(a), now);
      }
      const before = {...base, ...(await read({...vintage.snapshots, [source]: a}))};
      // The newer side is the vintage itself, whose values are computed already.
      const after = base.values.filter(({result}) => readsSource(result, source));
      return {
        id: source,
        title: readMeta(dataDir, source, b).title,
        a: `${source}/${a}`,
        b: `${source}/${b}`,
        revisions: changes,
        moves: valueMoves(valuesOfSources(before, [source]), after)
      };
    })
  );
}
