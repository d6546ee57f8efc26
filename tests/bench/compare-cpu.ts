/** CPU seconds of a measurement and of what it is compared with. */
export interface ComparedCpu {
  value: number;
  reference: number;
}

type Work = () => unknown;

/**
 * Returns the middle of several runs of both, one after the other in turns, after one run of each that does not count.
 *
 * CPU time of this process, collector's threads included, and not the clock's: another load on the machine takes time
 * from both, but seldom the same share.
 */
export async function compareCpu(value: Work, reference: Work, runs = 5): Promise<ComparedCpu> {
  await value();
  await reference();
  const values: number[] = [];
  const references: number[] = [];
  for (let run = 0; run < runs; run++) {
    references.push(await cpuSeconds(reference));
    values.push(await cpuSeconds(value));
  }
  return {value: middle(values), reference: middle(references)};
}

/** Returns the CPU seconds that some work takes. */
export async function cpuSeconds(work: Work): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function middle(seconds: number[]): number {
  return seconds.sort((a, b) => a - b)[seconds.length >> 1]!;
}
