import {aggregate, inFirstRow, onFirstPage, withRows} from "./answer-faults.js";
import type {Fault} from "./fault.js";

/** What goes wrong within the rows of an answer: keys, codes, years, figures. */
export const rowFaults: Fault[] = [
  {
    name: "duplicate keys",
    ends: "error",
    says: /occurs twice/,
    misbehave: onFirstPage((rows) => [...rows.slice(0, -1), rows[0]])
  },
  {
    name: "a value as a string",
    ends: "error",
    says: /invalid row/,
    misbehave: inFirstRow((row) => ({...row, value: "12.5"}))
  },
  {
    name: "a value as an object",
    ends: "error",
    says: /invalid row/,
    misbehave: inFirstRow((row) => ({...row, value: {n: 1}}))
  },
  {
    name: "a year as a number",
    ends: "error",
    says: /invalid row/,
    misbehave: inFirstRow((row) => ({...row, date: 2018}))
  },
  {
    name: "a quarter for a year",
    ends: "error",
    says: /invalid date "2018Q1"/,
    misbehave: inFirstRow((row) => ({...row, date: "2018Q1"}))
  },
  {
    name: "renamed column",
    ends: "error",
    says: /invalid row/,
    misbehave: onFirstPage((rows) => rows.map(({date, ...row}) => ({...row, year: date})))
  },
  {name: "a row that is no object", ends: "error", says: /invalid row/, misbehave: inFirstRow(() => 7)},
  {
    name: "unknown country",
    ends: "error",
    says: /unknown country "XKX"/,
    misbehave: withRows((rows) => [
      ...rows,
      {...rows[0]!, countryiso3code: "XKX", country: {id: "XK", value: "Kosovo"}}
    ])
  },
  {
    name: "a country under a new code",
    ends: "error",
    says: /unknown country "KYR"/,
    misbehave: withRows((rows) =>
      rows.map((row) => (row.countryiso3code === "KGZ" ? {...row, countryiso3code: "KYR"} : row))
    )
  },
  {
    name: "aggregate rows, some without a code",
    ends: "snapshot",
    misbehave: withRows((rows) => [
      ...rows.slice(0, 20).map(aggregate("WLD", "1W", "World")),
      ...rows,
      ...rows.slice(0, 20).map(aggregate("", "XD", "High income"))
    ])
  },
  {
    name: "vanished year",
    ends: "error",
    says: /missing year 2016/,
    misbehave: withRows((rows) => rows.filter(({date}) => date !== "2016"))
  },
  {
    name: "vanished country",
    ends: "error",
    says: /missing country TJK/,
    misbehave: withRows((rows) => rows.filter(({countryiso3code}) => countryiso3code !== "TJK"))
  },
  {
    name: "figures of a year emptied",
    ends: "error",
    says: /missing year 2016/,
    misbehave: withRows((rows) => rows.map((row) => (row.date === "2016" ? {...row, value: null} : row)))
  },
  {
    name: "figures in thousands",
    ends: "error",
    says: /at least|invalid revision/,
    misbehave: withRows((rows) =>
      rows.map((row) => (typeof row.value === "number" ? {...row, value: row.value / 1000} : row))
    )
  },
  {
    name: "names that a page or a spreadsheet would run",
    ends: "snapshot",
    misbehave: withRows((rows) =>
      rows.map((row) => ({
        ...row,
        country: {...row.country, value: "<script>alert(1)</script>"},
        indicator: {...row.indicator, value: "=cmd|' /C calc'!A0"}
      }))
    )
  }
];
