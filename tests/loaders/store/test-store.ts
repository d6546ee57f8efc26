import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {onTestFinished} from "vitest";
import type {NewMeta} from "../../../loaders/store/write-snapshot.js";
import type {SnapshotRow} from "../../../src/lib/observations.js";

/** Returns an empty data folder that is removed when the test ends. */
export function createDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), "prf-data-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/** Returns a snapshot row, the given columns over those of a made-up services share. */
export function testRow(columns: Partial<SnapshotRow> = {}): SnapshotRow {
  return {
    series: "BG.GSR.NFSV.GD.ZS",
    area: "UZB",
    partner: null,
    mode: null,
    direction: null,
    year: 2016,
    value: 10.5,
    unit: "% of GDP",
    flag: null,
    updated: null,
    reference: null,
    ...columns
  };
}

/** Returns a snapshot's meta data for a date. */
export function testMeta(date: string): NewMeta {
  return {
    date,
    title: "Test",
    publisher: "Nobody",
    urls: ["https://example.org/"],
    retrieved: `${date}T06:00:00.000Z`,
    upstream_date: date,
    licence: "CC BY 4.0",
    licence_url: null,
    citation: "Nobody",
    notes: []
  };
}
