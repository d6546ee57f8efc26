import {borderContext} from "../../lib/borders/border-context.js";
import type {SiteData} from "../../lib/contract/site-data.js";
import {html, jsonBlock, type Markup} from "../layout/markup.js";
import {beforeAfterSection} from "./before-after-parts.js";
import {tripFigures} from "./trip-figures.js";
import {tripFileNotes} from "./trip-file-notes.js";

/** The page of trips: where files are opened, the views of what was read, what a file holds and what is computed. */
export function tripsPage(data: SiteData): Markup {
  return html`<p class="lede">Open your own time-cost-distance records here and see where trucks and wagons lose their time, on any selection of trips. <strong>Files are read here, and never leave this machine.</strong></p>
<section id="open" aria-label="Open trips">
<div class="drop needs-script" id="drop"><p><strong>Drop files of trips here</strong>, or <label class="file-button">choose files<input type="file" id="files" multiple accept=".csv,.xlsx,.parquet" disabled></label></p>
<p class="note-line">CSV, XLSX or Parquet of <a href="#file">the trip record</a>, or the Parquet files of a store. Several files at once are checked against each other.</p>
<p class="note-line"><label>Clock times without an offset: <select id="offset"><option value="">refuse the row</option>${OFFSETS.map(([offset, words]) => html`<option value="${offset}">${offset}, ${words}</option>`)}</select></label></p></div>
<p class="needs-script" id="demo">No file at hand? <button type="button" class="plain-button" id="make-trips" disabled>Show SYNTHETIC trips</button> of <label><span class="hidden">Number of SYNTHETIC stops</span><select id="make-stops"><option value="100000">100,000 stops</option><option value="1000000">1 million stops</option><option value="10000000">10 million stops</option></select></label>: made up in the browser around the published means, findings of nobody.</p>
<noscript><p>Reading files needs scripts, which this browser does not run.</p></noscript>
<p class="note-line" id="promise">Then: trips by month and border hours to brush over, crossing points ranked, speeds on each corridor, what the hours go into, the stops that cost most, two periods compared, a crossing before and after a date, and the table, picture and file behind each of them.</p>
<p id="progress" role="status" hidden><span></span> <button type="button" class="plain-button">Stop</button></p>
<p id="failure" class="failure" role="alert" hidden></p>
</section>
<div id="explorer" hidden>
<div id="report"></div>
<div id="views">${tripFigures()}</div>
</div>
${beforeAfterSection()}
${tripFileNotes()}
${jsonBlock("border-context", borderContext(data.inputs.reference, {}))}`;
}

/** Offsets of the members' clocks in 2026. */
const OFFSETS: readonly (readonly [offset: string, words: string])[] = [
  ["+04:00", "Azerbaijan, Georgia"],
  ["+04:30", "Afghanistan"],
  ["+05:00", "Pakistan, Tajikistan, Turkmenistan, Uzbekistan, Kazakhstan from March 2024"],
  ["+06:00", "Kyrgyz Republic, most of Kazakhstan before March 2024"],
  ["+08:00", "PRC, Mongolia"],
  ["+00:00", "UTC"]
];
