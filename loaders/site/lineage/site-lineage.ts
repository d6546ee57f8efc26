import {createHash} from "node:crypto";
import {areaName} from "../../../src/components/layout/area-name.js";
import type {SiteData} from "../../../src/lib/contract/site-data.js";
import {lineageFiles} from "../../../src/lib/lineage/lineage-files.js";
import {sourceRowsText} from "../../../src/lib/lineage/source-rows.js";

/** The files that pages fetch lineage from, and a name for what is in them. */
export interface SiteLineage {
  /** Texts by name: `TRD-OP1`, and `cpmm` for the rows that the pages of corridors and borders show. */
  files: ReadonlyMap<string, string>;
  /** Changes with any of the texts, so that a browser never shows the rows of an earlier build. */
  version: string;
}

const made = new WeakMap<SiteData["tables"], SiteLineage>();

/** Returns the lineage of a site's values, made at the first call and kept: the pages' heads and the build ask for the same. */
export function siteLineage({tables, checked, inputs, snapshots}: SiteData): SiteLineage {
  const known = made.get(tables);
  if (known !== undefined) return known;
  const files = lineageFiles(tables, checked);
  const meta = snapshots.find(({source}) => source === "cpmm");
  if (meta !== undefined) {
    const own = inputs.observations.filter(({source}) => source === "cpmm");
    files.set(
      "cpmm",
      sourceRowsText(own, meta, (area) => areaName(area, inputs.reference))
    );
  }
  const hash = createHash("sha256");
  for (const [name, text] of files) hash.update(name).update(text);
  const lineage = {files, version: hash.digest("hex").slice(0, 8)};
  made.set(tables, lineage);
  return lineage;
}
