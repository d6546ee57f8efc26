import {element} from "../layout/element.js";

interface Point {
  year: number;
  x: number;
  y: number;
  text: string;
  label: string;
  colour: string;
}

const SVG = "http://www.w3.org/2000/svg";

/** Reads a trend chart out under the pointer and, with the arrow keys, year by year: every area's figure of that year. */
export function chartReadout(svg: SVGSVGElement): void {
  const points = [...svg.querySelectorAll<SVGGElement>(".line")].flatMap(pointsOf);
  const years = [...new Set(points.map((point) => point.year))].sort((a, b) => a - b);
  if (years.length === 0) return;
  const readout = element(
    "p",
    {class: "readout", "aria-live": "polite"},
    "Point at the chart, or focus it and use the arrow keys, to read a year."
  );
  svg.after(readout);
  svg.setAttribute("tabindex", "0");
  const cursor = svg.insertBefore(document.createElementNS(SVG, "g"), svg.querySelector(".lines"));
  let at = years.length - 1;
  const show = (year: number) => {
    at = years.indexOf(year);
    const here = points.filter((point) => point.year === year).sort((a, b) => a.y - b.y);
    cursor.replaceChildren(rule(here[0]!.x, svg), ...here.map(dot));
    readout.replaceChildren(
      element("strong", {}, `${year}: `),
      here.map(({label, text}) => `${label} ${text}`).join(" · ")
    );
  };
  svg.addEventListener("pointermove", (event) => {
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
    const nearest = points.reduce((best, point) => (Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best));
    show(nearest.year);
  });
  svg.addEventListener("keydown", (event) => {
    const step = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (step === undefined) return;
    event.preventDefault();
    show(years[Math.min(years.length - 1, Math.max(0, at + step))]!);
  });
}

function pointsOf(line: SVGGElement): Point[] {
  const {points = "", label = ""} = line.dataset;
  const colour = line.getAttribute("stroke") ?? "currentColor";
  return points.split(";").flatMap((entry) => {
    const [year, x, y, text] = entry.split("|");
    return text === undefined ? [] : [{year: Number(year), x: Number(x), y: Number(y), text, label, colour}];
  });
}

function rule(x: number, svg: SVGSVGElement): SVGElement {
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("class", "cursor");
  path.setAttribute("d", `M${x} 10V${svg.viewBox.baseVal.height - 22}`);
  return path;
}

function dot({x, y, colour}: Point): SVGElement {
  const circle = document.createElementNS(SVG, "circle");
  for (const [key, value] of Object.entries({class: "at-point", cx: x, cy: y, r: 3.5, fill: colour}))
    circle.setAttribute(key, String(value));
  return circle;
}
