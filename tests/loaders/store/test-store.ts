import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {onTestFinished} from "vitest";
import type {NewSnapshotMeta} from "../../../loaders/store/write-snapshot.js";

/** Returns an empty data folder that is removed when the test ends. */
export function createDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), "prf-data-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/** Returns a snapshot's meta data for a date. */
export function testMeta(date: string): NewSnapshotMeta {
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

export {testRow} from "./test-row.js";
