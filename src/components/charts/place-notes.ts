import {textWidth} from "./text-width.js";

interface Point {
  x: number;
  y: number;
}

/** Where words may stand. */
export interface NoteFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LINE = 12;
/** Room around a mark. */
const CLEAR = 7;

/**
 * Returns where the middle of each note's words stands: the place around its mark that covers the fewest points and no
 * earlier words; above comes first where several are as good. All stay inside the frame.
 */
export function placeNotes(
  notes: readonly (Point & {text: string})[],
  points: readonly Point[],
  frame: NoteFrame
): Point[] {
  const placed: (Point & {wide: number})[] = [];
  for (const note of notes) {
    const wide = textWidth(note.text);
    const choices = around(note, wide).map((choice, order) => {
      const at = {
        x: within(choice.x, frame.left + wide / 2, frame.right - wide / 2),
        y: within(choice.y, frame.top, frame.bottom)
      };
      const covered = points.filter(
        (point) => Math.abs(point.x - at.x) < wide / 2 + 2 && Math.abs(point.y - at.y) < LINE / 2 + 1
      );
      const words = placed.filter(
        (other) => Math.abs(other.x - at.x) < (other.wide + wide) / 2 + 3 && Math.abs(other.y - at.y) < LINE + 1
      );
      const isOnMark = Math.abs(note.x - at.x) < wide / 2 + CLEAR && Math.abs(note.y - at.y) < LINE / 2 + CLEAR - 2;
      return {...at, wide, cost: covered.length + 100 * words.length + (isOnMark ? 20 : 0) + order / 100};
    });
    placed.push(choices.reduce((best, choice) => (choice.cost < best.cost ? choice : best)));
  }
  return placed.map(({x, y}) => ({x, y}));
}

function around({x, y}: Point, wide: number): Point[] {
  const side = wide / 2 + CLEAR + 2;
  return [
    {x, y: y - LINE - 1},
    {x, y: y + LINE + 1},
    {x: x + side, y},
    {x: x - side, y},
    {x: x + side - CLEAR, y: y - LINE},
    {x: x - side + CLEAR, y: y - LINE},
    {x: x + side - CLEAR, y: y + LINE},
    {x: x - side + CLEAR, y: y + LINE},
    {x, y: y - 2 * LINE - 2},
    {x, y: y + 2 * LINE + 2}
  ];
}

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
