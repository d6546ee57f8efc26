import {text} from "../../lib/language/text.js";
import {html, inEnglish, type Markup} from "../layout/markup.js";

/** Placeholder for the site's address in an example, which the page's script replaces. */
export const SITE_PLACE = "https://SITE";

/** How to read a file in R, Python, DuckDB, and JavaScript: services trade of the region without the PRC, at its permanent address. */
export function readExamples(site: string | null): Markup {
  const address = site ?? SITE_PLACE;
  return html`${EXAMPLES.map(
    ({name, code}) => html`<h3>${name === "R" ? name : inEnglish(name)}</h3>
<pre tabindex="0" aria-label="${text("downloads-example", {name})}"><code data-site>${code.replaceAll("ADDRESS", `${address}/downloads/defr-2024`)}</code></pre>
`
  )}`;
}

const EXAMPLES = [
  {
    name: "R",
    code: `values <- read.csv("ADDRESS/values.csv", na.strings = "")
subset(values, measure == "services" & area == "CAREC-X" & variant == "headline",
       c(year, value, reporting, expected))

lineage <- read.csv(gzcon(url("ADDRESS/lineage.csv.gz")), na.strings = "")`
  },
  {
    name: "Python",
    code: `import pandas as pd

values = pd.read_parquet("ADDRESS/values.parquet")
values.query("measure == 'services' and area == 'CAREC-X' and variant == 'headline'")[
    ["year", "value", "reporting", "expected"]
]`
  },
  {
    name: "DuckDB",
    code: `SELECT year, value, reporting, expected
FROM 'ADDRESS/values.parquet'
WHERE measure = 'services' AND area = 'CAREC-X' AND variant = 'headline'
ORDER BY year;`
  },
  {
    name: "JavaScript",
    code: `const values = await (await fetch("ADDRESS/values.json")).json();
values.filter((d) => d.measure === "services" && d.area === "CAREC-X" && d.variant === "headline");

// Large tables are compressed with gzip, which browsers and Node can decompress:
const {body} = await fetch("ADDRESS/lineage.json.gz");
const lineage = await new Response(body.pipeThrough(new DecompressionStream("gzip"))).json();`
  }
] as const;
