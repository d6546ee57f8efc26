import {refreshSource} from "../../../loaders/refresh/refresh-source.js";
import {listSnapshots} from "../../../loaders/store/read-snapshot.js";
import {testRow} from "../store/test-row.js";
import {TEST_REFERENCE, testSource, toFetched} from "./test-source.js";

// Refreshes a made-up source again and again, with other figures each time and every fifth answer bad, until it is
// killed; says the name of each snapshot once it is stored.
const dataDir = process.argv[2]!;
const turn = Number(process.argv[3]);
const FIRST_DAY = Date.parse("2020-01-01");
const YEARS = Array.from({length: 60}, (_, index) => 1960 + index);

async function run(): Promise<void> {
  for (let n = listSnapshots(dataDir, "wdi").length + 1; ; n++) {
    const day = new Date(FIRST_DAY + n * 86_400_000).toISOString();
    const rows = ["UZB", "KAZ"].flatMap((area) =>
      YEARS.map((year) => testRow({area, year, value: 50 + (n % 40) / 10}))
    );
    const bad = (n + turn) % 5 === 0 ? [testRow({area: "ZZZ"})] : [];
    const source = testSource({fetch: async () => toFetched([...rows, ...bad], day.slice(0, 10))});
    const result = await refreshSource(source, {
      dataDir,
      reference: TEST_REFERENCE,
      http: {text: async () => "", bytes: async () => new Uint8Array(), requests: 0},
      env: {},
      now: day,
      report: () => {},
      files: null,
      date: null,
      copies: [],
      revision_checks: [],
      accept: null
    });
    process.stdout.write(`${result.outcome} ${result.snapshot}\n`);
  }
}

void run();
