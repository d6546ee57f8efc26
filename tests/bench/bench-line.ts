/** One figure of the bench, and what it is compared with. */
export interface BenchLine {
  name: string;
  value: number;
  unit: string;
  /** The same figure of what it is compared with; null where the aim is a number of its own. */
  reference: number | null;
  /** The value to stay at or below, in the same unit; null where there is none. */
  aim: number | null;
  note: string;
}

/** One file of tests/bench: measures, and returns its lines. */
export type Bench = () => Promise<BenchLine[]>;
