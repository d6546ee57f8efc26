import {appendFileSync, mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {reportInputsReader} from "../../../../loaders/reporting/receive-reports.js";
import {copyDeskData} from "./open-desk.js";

it("reads again where a file has changed, and only then", async () => {
  const data = copyDeskData();
  const read = reportInputsReader(data);
  const first = await read();
  expect(await read()).toBe(first);
  mkdirSync(join(data, "reported", "inbox"));
  writeFileSync(join(data, "reported", "inbox", "audit.jsonl"), "{}\n");
  expect(await read()).toBe(first);
  const line = 'EDC-OC1,agreements,CAREC,2023,,2,,,,,,,,"SYNTHETIC minutes, page 4",SYNTHETIC,2024-02-28,2024-03-01,\n';
  const header =
    "result,measure,area,year,period,value,numerator,denominator,sign,state,text_en,text_zh,text_ru,evidence,";
  const file = join(data, "reported", "edc.csv");
  writeFileSync(file, `${header}reported_by,reported_on,received_on,reason\n${line}`);
  const second = await read();
  expect(second.reported.length).toBe(first.reported.length + 1);
  appendFileSync(file, "EDC-OC1,none\n");
  await expect(read()).rejects.toThrow(/edc\.csv/);
  writeFileSync(file, `${header}reported_by,reported_on,received_on,reason\n${line}`);
  expect((await read()).reported).toEqual(second.reported);
});
