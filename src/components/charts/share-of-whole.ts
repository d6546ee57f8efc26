import {type PlotOptions, rect, text} from "@observablehq/plot";

/** One part of a whole with its words. */
export interface SharePart {
  value: number;
  text: string;
}

/**
 * A whole as one bar in parts, each with its words below, as Plot options: the first part black, the others hollow.
 *
 * @example draw(shareOfWhole([{value: 54, text: "women 54"}, {value: 96, text: "others 96"}]))
 */
export function shareOfWhole(
  parts: readonly SharePart[],
  {width = 358, label}: {width?: number; label?: string} = {}
): PlotOptions {
  const placed = parts.map((part, i) => {
    const before = parts.slice(0, i).reduce((sum, {value}) => sum + value, 0);
    return {...part, from: before, to: before + part.value, isFirst: i === 0, isLast: i === parts.length - 1};
  });
  const bars = (isFirst: boolean) =>
    rect(
      placed.filter((part) => part.isFirst === isFirst),
      {
        className: isFirst ? "part" : "rest",
        x1: "from",
        x2: "to",
        y1: () => 0,
        y2: () => 1,
        insetRight: 1,
        insetLeft: 1,
        fill: isFirst ? "var(--ink)" : "none",
        stroke: isFirst ? "none" : "var(--faint)"
      }
    );
  const words = (isLast: boolean) =>
    text(
      placed.filter((part) => part.isLast === isLast || parts.length === 1),
      {
        x: isLast && parts.length > 1 ? "to" : "from",
        y: () => 0,
        dy: 12,
        text: "text",
        textAnchor: isLast && parts.length > 1 ? "end" : "start",
        fill: "var(--ink)"
      }
    );
  return {
    className: "share-of-whole",
    ariaLabel: label ?? parts.map((part) => part.text).join(", "),
    width,
    height: 40,
    marginTop: 2,
    marginRight: 1,
    marginBottom: 24,
    marginLeft: 1,
    x: {domain: [0, placed.at(-1)?.to ?? 1], axis: null},
    y: {domain: [0, 1], axis: null},
    marks: [bars(true), bars(false), words(false), ...(parts.length > 1 ? [words(true)] : [])]
  };
}
