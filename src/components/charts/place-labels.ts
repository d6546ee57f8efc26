/** Room for labels at the ends of lines. */
export interface LabelRoom {
  top: number;
  bottom: number;
  /** Least distance of two labels. */
  step: number;
}

/**
 * Returns the labels with `at`, where each is written: at its line's end where there is room, else pushed apart as
 * little as keeps all of them readable and in order.
 */
export function placeLabels<T extends {y: number}>(labels: T[], {top, bottom, step}: LabelRoom): (T & {at: number})[] {
  const placed = labels.map((label) => ({...label, at: label.y})).sort((a, b) => a.y - b.y);
  for (let round = 0; round < 60; round++) {
    let moved = false;
    for (let i = 1; i < placed.length; i++) {
      const overlap = step - (placed[i]!.at - placed[i - 1]!.at);
      if (overlap <= 0.05) continue;
      placed[i - 1]!.at -= overlap / 2;
      placed[i]!.at += overlap / 2;
      moved = true;
    }
    for (const label of placed) label.at = Math.min(bottom, Math.max(top, label.at));
    if (!moved) break;
  }
  for (let i = 1; i < placed.length; i++) placed[i]!.at = Math.max(placed[i]!.at, placed[i - 1]!.at + step);
  const over = (placed.at(-1)?.at ?? 0) - bottom;
  return over > 0 ? placed.map((label) => ({...label, at: label.at - over})) : placed;
}
