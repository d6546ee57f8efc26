import {textWidth} from "./text-width.js";

interface Mark {
  x: number;
  y: number;
  radius: number;
}

/** A label where it is written. */
interface PlacedLabel {
  text: string;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  /** Its ends, as wide as the text is thought to be. */
  left: number;
  right: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Point {
  x: number;
  y: number;
}

/** Where words may stand. */
interface NoteFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LINE = 12;

/** Room around a mark. */
const CLEAR = 7;

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
  // What is pushed below the bottom goes up again, and moves only those above it that are in its way.
  let room = bottom;
  for (let i = placed.length - 1; i >= 0; i--) {
    placed[i]!.at = Math.min(placed[i]!.at, room);
    room = placed[i]!.at - step;
  }
  return placed;
}

/** Writes each label right, left, below or above its mark, where it covers neither a mark nor an earlier label; else not at all. */
export function placeMapLabels(labels: (Mark & {text: string})[], marks: Mark[], size: number): PlacedLabel[] {
  const taken: Box[] = marks.map(({x, y, radius}) => boxOf(x, y, radius));
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const own = boxOf(label.x, label.y, label.radius);
    const fit = candidates(label, size).find(({box}) =>
      taken.every((other) => same(other, own) || !overlap(box, other))
    );
    if (fit === undefined) continue;
    taken.push(fit.box);
    placed.push({text: label.text, ...fit.at});
  }
  return placed;
}

function candidates({x, y, radius, text}: Mark & {text: string}, size: number) {
  const width = textWidth(text, {size});
  const gap = radius + 3;
  const at = (anchor: PlacedLabel["anchor"], px: number, py: number) => {
    const left = anchor === "start" ? px : anchor === "end" ? px - width : px - width / 2;
    const box = {left, right: left + width, top: py - size * 0.8, bottom: py + size * 0.25};
    return {at: {x: round(px), y: round(py), anchor, left: round(left), right: round(left + width)}, box};
  };
  return [
    at("start", x + gap, y + size * 0.35),
    at("end", x - gap, y + size * 0.35),
    at("middle", x, y + radius + size),
    at("middle", x, y - radius - size * 0.4),
    at("start", x + radius * 0.7, y + radius + size * 0.7),
    at("end", x - radius * 0.7, y + radius + size * 0.7),
    at("start", x + radius * 0.7, y - radius - size * 0.1),
    at("end", x - radius * 0.7, y - radius - size * 0.1)
  ];
}

function boxOf(x: number, y: number, radius: number): Box {
  return {left: x - radius, right: x + radius, top: y - radius, bottom: y + radius};
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function same(a: Box, b: Box): boolean {
  return a.left === b.left && a.right === b.right && a.top === b.top;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

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
