import {createHash} from "node:crypto";

/**
 * Where the files of the first snapshots came from: copies of publishers' downloads in public repositories, by the first
 * sixteen digits of their SHA-256. A download straight from the publisher is in no list and gets no note.
 */
const COPIES: Readonly<Record<string, string>> = {
  a712d2756be48044: "github.com/open-numbers/ddf--imf--weo at 6512ea5e (made from WEOApr2019all.xls)",
  d18fd755d70adbb1: "github.com/open-numbers/ddf--imf--weo at 6512ea5e (made from WEOApr2019all.xls)",
  "307929c8dede3484": "github.com/open-numbers/ddf--imf--weo at 6512ea5e (made from WEOApr2019all.xls)",
  bd4bf48297f1b664: "github.com/open-numbers/ddf--imf--weo at 6512ea5e (made from WEOApr2019all.xls)",
  "3ecb6d865cca37dc": "github.com/gjm826f8/NUS-CS5346-Group-8-Project at df21a3ef (transposed by its owner)",
  "053e74dd4936bd12":
    "github.com/Mengyuan-animo/Travel_Tourism_Development_Analysis_PowerBI at 3ae137b8 (the publisher's workbook)",
  ccc8b332fe6c7fd8: "github.com/K42IE/INFO201_group_project- at 7a36b09e (the publisher's file)",
  "0eef0e8b9a85dcc3": "github.com/jonathanbrisbane/FIT3179 at a4c7c9d7 (the publisher's file)",
  e21203097cd163e1: "github.com/shaitanshaitan/Winc-Academy-DA-with-Python-2.0 at 15abc544 (the publisher's file)",
  bc45b8a9ea3f4651:
    "github.com/pachadotdev/economiccomplexity at f2c3613 of 2 June 2019 (Open Trade Statistics; the members' rows of it)",
  f922485ac3e55126: "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)",
  "5eec9e4f617fc6f0": "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)",
  "349bbe66e7c51b3e": "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)",
  "9a14910185ba2aa7": "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)",
  "591d0a25bdcdf2a5": "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)",
  "9f994db8ac652722": "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)",
  "27b109876caa947f": "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)",
  "49c56df3ca27738f": "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)",
  e4edc56d16bc651e: "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)",
  "6fe7ec6a8ec369b8": "github.com/gabrielggo/PRO3200 at cbab8250 (the publisher's file)"
};

/**
 * Returns notes on files that are known copies from public repositories, one per repository; none for other files.
 *
 * @example toArchiveNotes([{name: "WEOOct2023all.csv", bytes}]) // ["read from a copy: github.com/gjm826f8/… (…)"]
 */
export function toArchiveNotes(files: readonly {bytes: Uint8Array}[]): string[] {
  const origins = files.flatMap(({bytes}) => {
    const origin = COPIES[createHash("sha256").update(bytes).digest("hex").slice(0, 16)];
    return origin === undefined ? [] : [`read from a copy: ${origin}`];
  });
  return [...new Set(origins)];
}
