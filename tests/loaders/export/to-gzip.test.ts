import {gunzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {toGzip} from "../../../loaders/export/table-bytes.js";

describe("toGzip(bytes)", () => {
  it("gives a gzip file that says nothing of when and where it was made", async () => {
    const bytes = Buffer.from("中文, ä and plain\n".repeat(50));
    const gzip = await toGzip(bytes);
    expect(gunzipSync(gzip).equals(bytes)).toBe(true);
    expect([...gzip.subarray(4, 8), gzip[9]]).toEqual([0, 0, 0, 0, 255]);
  });
});
