import {existsSync} from "node:fs";
import {join} from "node:path";
import {DataError} from "../src/lib/data-error.js";
import {readFramework} from "./framework/read-framework.js";
import {readInputs} from "./inputs.js";
import {readReference} from "./read-reference.js";
import {type ContractOf, checkContract} from "./refresh/check-contract.js";
import {applyCorrections} from "./store/apply-corrections.js";
import {readChecked} from "./store/checked.js";
import {readCorrections} from "./store/read-corrections.js";
import {readReleases} from "./store/read-releases.js";
import {listSnapshots, listSources, readSnapshot} from "./store/read-snapshot.js";
import {findFactErrors} from "./store/read-snapshot-facts.js";
import {listVintages, readVintage} from "./store/vintages.js";

/** One thing that was verified: what, and its errors (none: it is good). */
export interface Finding {
  what: string;
  errors: string[];
}

/**
 * Verifies everything in the data folder and returns one finding for each thing: the reference, the framework, every
 * snapshot (hash, rows, the contract of its source), the corrections (each meets what it expects in every snapshot within
 * its dates), and every vintage (its snapshots, corrections, framework and reported values read together).
 * A broken thing is a finding, not an exception; what is not a DataError is thrown.
 * @example (await checkData("data", sources, "2026-11-22")).flatMap(({errors}) => errors) // []
 */
export async function checkData(dataDir: string, sources: readonly ContractOf[], today: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  const verify = async (what: string, action: () => unknown): Promise<void> => {
    try {
      const errors = await action();
      findings.push({what, errors: Array.isArray(errors) ? errors : []});
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      findings.push({what, errors: [error.message]});
    }
  };
  await verify("reference", async () => void (await readReference(dataDir)));
  await verify("framework", async () => void (await readFramework(dataDir)));
  const reference = await readReference(dataDir).catch(() => null);
  for (const source of listSources(dataDir)) {
    for (const name of listSnapshots(dataDir, source)) {
      await verify(`snapshot ${source}/${name}`, () => {
        const {observations} = readSnapshot(dataDir, source, name);
        const contract = sources.find(({id}) => id === source);
        if (contract === undefined) return [`unknown source "${source}"; add it to loaders/sources/registry.ts`];
        return reference === null ? [] : checkContract(observations, contract, reference, null, today).errors;
      });
    }
    await verify(`record of ${source}`, () => void readChecked(dataDir, source));
  }
  await verify("releases and scopes", async () => findFactErrors(dataDir));
  await verify("corrections", async () => findUnusedCorrections(dataDir));
  await verifyCorrections(dataDir, verify);
  for (const name of listVintages(dataDir)) {
    await verify(`vintage ${name}`, async () => {
      const {snapshots} = readVintage(dataDir, name);
      const missing = Object.entries(snapshots).filter(
        ([source, date]) => !existsSync(join(dataDir, "snapshots", source, `${date}.meta.json`))
      );
      if (missing.length > 0)
        return missing.map(([source, date]) => `missing snapshot ${source}/${date}; restore it from version control`);
      await readInputs(dataDir, name);
      return [];
    });
  }
  return findings;
}

/** A correction that no snapshot is within the dates of corrects nothing, and would never fail. */
async function findUnusedCorrections(dataDir: string): Promise<string[]> {
  const corrections = await readCorrections(dataDir);
  return corrections.flatMap(({source, from, until, row}) => {
    const dates = listSnapshots(dataDir, source).map((name) => name.slice(0, 10));
    const isUsed = dates.some((date) => (from === null || date >= from) && (until === null || date <= until));
    return isUsed
      ? []
      : [
          `unknown snapshot of ${source} in data/corrections.csv row ${row}: none is within its dates; mend or remove the row`
        ];
  });
}

/** Holds each correction against every snapshot within its dates, whether or not a vintage goes up to it. */
async function verifyCorrections(
  dataDir: string,
  verify: (what: string, action: () => unknown) => Promise<void>
): Promise<void> {
  const corrections = await readCorrections(dataDir).catch(() => []);
  for (const source of new Set(corrections.map((row) => row.source))) {
    const name = listSnapshots(dataDir, source).at(-1);
    if (name === undefined) continue;
    await verify(`corrections of ${source}`, async () => {
      applyCorrections(await readReleases(dataDir, {[source]: name}), corrections);
    });
  }
}
