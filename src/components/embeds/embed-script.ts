import {element} from "../layout/element.js";
import {whenChosen} from "../layout/sync-form-url.js";

// The script of the explorers' embeds. The first choice stands in the HTML; what draws another one, Plot with it, is a second script beside this one,
// loaded where the address makes a choice, or when a reader touches the chart.
const {src} = document.currentScript as HTMLScriptElement;
for (const back of document.querySelectorAll<HTMLAnchorElement>("a.back")) back.search = location.search;
const form = document.querySelector<HTMLFormElement>("#border-filters, #corridor-filters");
let isStarted = false;

function start(): void {
  if (isStarted) return;
  isStarted = true;
  document.head.append(element("script", {src: src.replace(/\.js$/, "-drawing.js")}));
}

if (form !== null) whenChosen(form, start);
for (const picture of document.querySelectorAll<HTMLElement>(".picture"))
  for (const event of ["pointerenter", "focusin"]) picture.addEventListener(event, start, {once: true});
