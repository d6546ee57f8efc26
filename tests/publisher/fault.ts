import type {Misbehave, Reply} from "./start-publisher.js";

/** A way in which a publisher misbehaves, and how a refresh must end: in a good snapshot or in a clear error. */
export interface Fault {
  name: string;
  ends: "snapshot" | "unchanged" | "error";
  /** What the error, or a note of the snapshot, must say. */
  says?: RegExp;
  misbehave: Misbehave;
  /** Milliseconds that one try may take, where the fault is to be slow. */
  patience?: number;
  /** A series that the snapshot must not hold. */
  without?: string;
}

/** Once wrong, then healthy. */
export const once =
  (reply: Reply): Misbehave =>
  ({n}) =>
    n === 1 ? reply : "healthy";
/** Wrong for ever. */
export const always =
  (reply: Reply): Misbehave =>
  () =>
    reply;
