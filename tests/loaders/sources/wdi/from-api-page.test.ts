import {describe, expect, it} from "vitest";
import {fromApiPage, RefusedError} from "../../../../loaders/sources/wdi/from-api-page.js";
import {DataError} from "../../../../src/lib/contract/data-error.js";

describe("fromApiPage(text, name)", () => {
  it("reads a page as the World Bank sends it", () => {
    const text = `[{"page":1,"pages":14,"per_page":5,"total":66,"sourceid":"2","lastupdated":"2026-04-08"},
[{"indicator":{"id":"NY.GDP.MKTP.CD","value":"GDP (current US$)"},"country":{"id":"VN","value":"Viet Nam"},"countryiso3code":"VNM","date":"2024","value":476388230307.175,"unit":"","obs_status":"","decimal":0}]]`;
    const {rows, ...header} = fromApiPage(text, "x");
    expect(header).toEqual({page: 1, pages: 14, total: 66, lastupdated: "2026-04-08"});
    expect(rows).toMatchObject([{countryiso3code: "VNM", date: "2024", value: 476388230307.175}]);
  });

  it("takes header numbers as strings", () => {
    const text = '[{"page":"1","pages":"1","per_page":"50","total":"1","lastupdated":"2026-04-08"},[7]]';
    expect(fromApiPage(text, "x")).toEqual({page: 1, pages: 1, total: 1, lastupdated: "2026-04-08", rows: [7]});
  });

  it.each([
    '[{"page":0,"pages":0,"per_page":0,"total":0,"sourceid":null,"lastupdated":null},null]',
    '[{"page":1,"pages":0,"per_page":"50","total":"0","lastupdated":"2026-04-08"},[]]'
  ])("takes an answer without rows for the publisher's no: %s", (text) => {
    expect(() => fromApiPage(text, "x")).toThrow(RefusedError);
    expect(() => fromApiPage(text, "x")).toThrow("missing rows in x: the World Bank answers that it has none");
  });

  it.each([
    [
      "JSON",
      '[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]',
      "120 Invalid value: The provided parameter value is not valid"
    ],
    [
      "JSON with a trailing null",
      '[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]},null]',
      "120 Invalid value"
    ],
    [
      "XML with a BOM",
      '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<wb:error xmlns:wb="http://www.worldbank.org">\n  <wb:message id="175" key="Invalid format">The indicator was not found. It may have been deleted or archived.</wb:message>\n</wb:error>',
      "175 Invalid format: The indicator was not found"
    ]
  ])("throws the World Bank's own refusal in %s", (_, text, says) => {
    expect(() => fromApiPage(text, "wdi X page 1")).toThrow(RefusedError);
    expect(() => fromApiPage(text, "wdi X page 1")).toThrow(says);
  });

  it.each([
    ["a web page", "<!DOCTYPE html><html></html>", "a web page of 28 characters instead of JSON"],
    ["cut JSON", '[{"page":1,"pages":14', "invalid JSON of wdi X page 1: 21 characters"],
    ["nothing", "", "invalid JSON"],
    ["an object", "{}", "not a list with a page header"],
    [
      "rows that are no list",
      '[{"page":1,"pages":1,"total":1,"lastupdated":"2026-04-08"},{}]',
      "expected a list or null"
    ],
    [
      "a page that is no number",
      '[{"page":"one","pages":1,"total":1,"lastupdated":"2026-04-08"},[]]',
      'invalid page "one"'
    ],
    ["a date that is none", '[{"page":1,"pages":1,"total":1,"lastupdated":"July"},[]]', 'invalid lastupdated "July"']
  ])("throws a DataError for %s", (_, text, says) => {
    expect(() => fromApiPage(text, "wdi X page 1")).toThrow(DataError);
    expect(() => fromApiPage(text, "wdi X page 1")).toThrow(says);
  });
});
