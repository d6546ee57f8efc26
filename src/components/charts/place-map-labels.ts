import {textWidth} from "./text-width.js";

interface Mark {
  x: number;
  y: number;
  radius: number;
}

/** A label where it is written. */
export interface PlacedLabel {
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

/** Writes each label right, left, below or above its mark, where it covers neither a mark nor an earlier label; else not at all. */
export function placeMapLabels(labels: (Mark & {text: string})[], marks: Mark[], size: number): PlacedLabel[] {
  const taken: Box[] = marks.map(({x, y, radius}) => around(x, y, radius));
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const own = around(label.x, label.y, label.radius);
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

function around(x: number, y: number, radius: number): Box {
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
