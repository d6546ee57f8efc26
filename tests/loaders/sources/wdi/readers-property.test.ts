import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {readReference} from "../../../../loaders/reference/read-reference.js";
import {fromApiPage, fromApiRows} from "../../../../loaders/sources/wdi/from-api-page.js";
import {type DownloadRow, fromCsvDownload, type Wanted} from "../../../../loaders/sources/wdi/from-csv-download.js";
import {openDownload} from "../../../../loaders/sources/wdi/read-downloads.js";
import {DataError} from "../../../../src/lib/contract/data-error.js";
import {type Country, MEMBERS} from "../../../../src/lib/contract/reference.js";
import {toZip} from "../../../publisher/to-zip.js";
import {type Holdings, readHoldings, toApiAnswer, toCsvDownload} from "../../../publisher/world-bank.js";

const {first} = readHoldings();
const wanted: Wanted = {areas: new Set(MEMBERS), series: new Set(first.series), first_year: 2000, date: null};
const CALL = new URL(
  `http://127.0.0.1/country/${MEMBERS.join(";")}/indicator/${first.series.join(";")}?per_page=20000&page=1&date=2000:2020`
);
let countries: Country[];

beforeAll(async () => {
  const reference = await readReference("data");
  countries = reference.countries.filter(({carec_member}) => carec_member);
});

const toKey = ({series, area, year}: DownloadRow) => `${series} ${area} ${year}`;

/** Rows, or undefined for a DataError; any other error fails the property. */
function rowsOrDataError(read: () => DownloadRow[]): DownloadRow[] | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DataError) return undefined;
    throw error;
  }
}

/** Whatever was read must be what the publisher printed at that key; a figure may be missing, never wrong. */
function expectNoWrongNumber(rows: DownloadRow[] | undefined, truth: Map<string, number>): void {
  const keys = (rows ?? []).map(toKey);
  expect(new Set(keys).size).toBe(keys.length);
  for (const row of rows ?? []) expect([toKey(row), row.value]).toEqual([toKey(row), truth.get(toKey(row))]);
}

const truthOf = (holdings: Holdings) =>
  new Map(holdings.figures.map(({series, iso3, year, value}) => [`${series} ${iso3} ${year}`, value]));

/** Damage that a download suffers: cut, lost, doubled or exchanged pieces, lost or added marks; digits stay what they are. */
const damage = fc.oneof(
  fc.record({kind: fc.constant("cut" as const), at: fc.nat()}),
  fc.record({kind: fc.constant("lose lines" as const), at: fc.nat(), count: fc.integer({min: 1, max: 3})}),
  fc.record({kind: fc.constant("double a line" as const), at: fc.nat()}),
  fc.record({kind: fc.constant("exchange lines" as const), at: fc.nat(), other: fc.nat()}),
  fc.record({kind: fc.constant("lose a mark" as const), at: fc.nat()}),
  fc.record({
    kind: fc.constant("add a mark" as const),
    at: fc.nat(),
    mark: fc.constantFrom('"', ",", "\n", "\r", "\u0000", "x", "=")
  })
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function toDamaged(text: string, what: Damage): string {
  const lines = text.split("\r\n");
  const at = what.at % lines.length;
  if (what.kind === "cut") return text.slice(0, what.at % text.length);
  if (what.kind === "lose lines") return lines.toSpliced(at, what.count).join("\r\n");
  if (what.kind === "double a line") return lines.toSpliced(at, 0, lines[at]!).join("\r\n");
  if (what.kind === "exchange lines") {
    const other = what.other % lines.length;
    return lines.with(at, lines[other]!).with(other, lines[at]!).join("\r\n");
  }
  if (what.kind === "add a mark") {
    const place = what.at % text.length;
    return text.slice(0, place) + what.mark + text.slice(place);
  }
  const marks = [...text.matchAll(/[",\r\n]/g)].map(({index}) => index);
  const place = marks[what.at % marks.length]!;
  return text.slice(0, place) + text.slice(place + 1);
}

describe("fromCsvDownload(text, name, wanted) of damaged files", () => {
  const truth = truthOf(first);
  const files = [toCsvDownload(first, {iso3: "UZB"}), toCsvDownload(first, {series: "NY.GDP.MKTP.CD"})];

  it("reads the whole file", () => {
    for (const text of files) {
      const {rows} = fromCsvDownload(text, "x.csv", wanted);
      expect(rows.length).toBeGreaterThan(10);
      expectNoWrongNumber(rows, truth);
    }
  });

  it("gives figures that were printed or a DataError, whatever is cut, lost, doubled or exchanged", () => {
    const property = fc.property(
      fc.constantFrom(...files),
      fc.array(damage, {minLength: 1, maxLength: 3}),
      (text, all) => {
        const damaged = all.reduce(toDamaged, text);
        expectNoWrongNumber(
          rowsOrDataError(() => fromCsvDownload(damaged, "x.csv", wanted).rows),
          truth
        );
      }
    );
    fc.assert(property, {numRuns: 500});
  });

  it("gives rows or a DataError for any text", () => {
    const pieces = fc.constantFrom(
      '"',
      ",",
      "\r\n",
      "\n",
      "Country Name",
      "Country Code",
      "Indicator Name",
      "Indicator Code",
      "2000",
      "KAZ",
      "SP.POP.TOTL",
      "1e5",
      "Data Source",
      "Last Updated Date"
    );
    const text = fc
      .array(fc.oneof(pieces, fc.string({unit: "binary", maxLength: 8})), {maxLength: 60})
      .map((all) => all.join(""));
    const property = fc.property(text, (any) => {
      for (const {value, year} of rowsOrDataError(
        () => fromCsvDownload(any, "x.csv", {...wanted, date: "2020-07-01"}).rows
      ) ?? []) {
        expect(Number.isFinite(value) && Number.isInteger(year)).toBe(true);
      }
    });
    fc.assert(property, {numRuns: 600});
  });
});

describe("openDownload(file) of damaged files", () => {
  const zip = toZip([
    {name: "Metadata_Country_API_UZB.csv", bytes: Buffer.from("x\n")},
    {name: "API_UZB_DS2_en_csv_v2_1.csv", bytes: Buffer.from(toCsvDownload(first, {iso3: "UZB"}))}
  ]);

  async function read(bytes: Uint8Array): Promise<DownloadRow[] | undefined> {
    try {
      const texts = await openDownload({name: "x", bytes});
      return texts.flatMap(({name, text}) => fromCsvDownload(text, name, wanted).rows);
    } catch (error) {
      if (error instanceof DataError) return undefined;
      throw error;
    }
  }

  it("gives rows or a DataError for any bytes", async () => {
    const start = fc.constantFrom([], [0x50, 0x4b], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0xef, 0xbb, 0xbf]);
    const property = fc.asyncProperty(start, fc.uint8Array({maxLength: 300}), async (head, tail) => {
      await read(Uint8Array.from([...head, ...tail]));
    });
    await fc.assert(property, {numRuns: 500});
  });

  it("gives the packed figures or a DataError, whatever bytes of an archive change", async () => {
    const truth = truthOf(first);
    const change = fc.record({at: fc.nat(zip.length - 1), byte: fc.nat(255)});
    const property = fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 4}), async (changes) => {
      const bytes = Uint8Array.from(zip);
      for (const {at, byte} of changes) bytes[at] = byte;
      expectNoWrongNumber(await read(bytes), truth);
    });
    await fc.assert(property, {numRuns: 500});
  });
});

describe("fromApiPage(text, name) and fromApiRows(rows, asked, name) of damaged answers", () => {
  const answer = toApiAnswer(CALL, {...first, page_size: 20000})!;
  const text = JSON.stringify([answer.header, answer.rows]);
  const truth = truthOf(first);
  const read = (body: string) =>
    rowsOrDataError(() => {
      const asked = {countries, series: first.series, first_year: 2000, last_year: 2020};
      const {rows, absent, gaps} = fromApiRows(fromApiPage(body, "x").rows, asked, "x");
      // Both are named to a person and hold the answer back, or leave the series out.
      if (absent.length > 0 || gaps.length > 0) throw new DataError([...absent, ...gaps].join());
      return rows;
    });

  it("reads the whole answer", () => {
    expect(read(text)).toHaveLength(first.figures.length);
    expectNoWrongNumber(read(text), truth);
  });

  it("gives rows or a DataError for any text", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary"}), (any) => void read(any)),
      {numRuns: 1000}
    );
  });

  it("gives rows or a DataError for any JSON", () => {
    const json = fc.oneof(
      fc.json(),
      fc.tuple(fc.json(), fc.json()).map(([a, b]) => `[${a},${b}]`)
    );
    fc.assert(
      fc.property(json, (any) => void read(any)),
      {numRuns: 1000}
    );
  });

  it("gives the published figures or a DataError, whatever field of a row changes", () => {
    const field = fc.constantFrom("indicator", "country", "countryiso3code", "date", "value", "decimal");
    const property = fc.property(
      fc.nat(answer.rows.length - 1),
      field,
      fc.jsonValue({maxDepth: 2}),
      (at, name, value) => {
        const rows = answer.rows.with(at, {...answer.rows[at]!, [name]: value});
        const found = read(JSON.stringify([answer.header, rows]));
        const changed = `${answer.rows[at]!.indicator.id} ${answer.rows[at]!.countryiso3code} ${answer.rows[at]!.date}`;
        // A number in place of a number cannot be told from a revision: that is for the bounds and the revision report.
        if (name === "value" && typeof value === "number") truth.set(changed, value);
        expectNoWrongNumber(found, truth);
        const before = first.figures.find(({series, iso3, year}) => `${series} ${iso3} ${year}` === changed);
        if (before) truth.set(changed, before.value);
        else truth.delete(changed);
      }
    );
    fc.assert(property, {numRuns: 150});
  });
});
