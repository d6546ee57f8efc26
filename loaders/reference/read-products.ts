import {join} from "node:path";
import {z} from "zod";
import type {Product} from "../../src/lib/contract/reference.js";
import {csvCell} from "../csv/cell-schema.js";
import {readCsv} from "../csv/read-csv.js";

const schema = z.object({
  code: csvCell.text().regex(/^(\d{2}|\d{4})$/, "must be an HS chapter or heading"),
  level: csvCell.oneOf(["HS2", "HS4"]),
  name_en: csvCell.text(),
  name_zh: csvCell.text()
});

/**
 * Returns data/reference/products.csv: names of the HS chapters and headings among anybody's five largest exports of 2017.
 *
 * Names are shortened from the Harmonized System's. A product without a row is shown by its code. Throws DataError where
 * a cell is not of its column.
 * @example (await readProducts("data")).find(({code}) => code === "2709")?.name_en // "Crude petroleum oils"
 */
export async function readProducts(dataDir: string): Promise<Product[]> {
  return await readCsv(join(dataDir, "reference", "products.csv"), schema);
}
