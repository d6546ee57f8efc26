type Point = [number, number];

/**
 * Returns a line without the points that lie within a tolerance of it (Douglas and Peucker 1973); both ends stay.
 *
 * In and out: points in any unit, tolerance in the same. A closed line keeps at least four points, so that it stays an area.
 * @example simplifyLine([[0, 0], [1, 0.01], [2, 0]], 0.1) // [[0, 0], [2, 0]]
 */
export function simplifyLine(points: Point[], tolerance: number): Point[] {
  if (points.length < 3) return points;
  const keep = new Set([0, points.length - 1]);
  const [first, last] = [points[0]!, points.at(-1)!];
  if (first[0] === last[0] && first[1] === last[1]) {
    const third = Math.floor(points.length / 3);
    for (const i of [third, 2 * third]) keep.add(i);
  }
  const ends = [...keep].sort((a, b) => a - b);
  for (let i = 1; i < ends.length; i++) mark(points, ends[i - 1]!, ends[i]!, tolerance, keep);
  return points.filter((_, i) => keep.has(i));
}

function mark(points: Point[], from: number, to: number, tolerance: number, keep: Set<number>): void {
  let farthest = -1;
  let most = tolerance;
  for (let i = from + 1; i < to; i++) {
    const far = distance(points[i]!, points[from]!, points[to]!);
    if (far > most) [farthest, most] = [i, far];
  }
  if (farthest < 0) return;
  keep.add(farthest);
  mark(points, from, farthest, tolerance, keep);
  mark(points, farthest, to, tolerance, keep);
}

function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}
