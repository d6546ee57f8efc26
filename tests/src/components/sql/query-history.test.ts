import {describe, expect, it} from "vitest";
import {queryHistory, type TextStorage} from "../../../../src/components/sql/query-history.js";

function memory(text: string | null = null): TextStorage & {text: string | null} {
  return {
    text,
    getItem() {
      return this.text;
    },
    setItem(_, value) {
      this.text = value;
    },
    removeItem() {
      this.text = null;
    }
  };
}

const query = (sql: string, vintage = "current") => ({sql, vintage});

describe("queryHistory(open)", () => {
  it("keeps queries, the newest first, each once, and at most thirty", () => {
    const storage = memory();
    const history = queryHistory(() => storage);
    for (const sql of ["a", "b", " a "]) history.add(query(sql));
    history.add(query("a", "defr-2024"));
    expect(history.list()).toEqual([query("a", "defr-2024"), query("a"), query("b")]);
    for (let i = 0; i < 40; i++) history.add(query(String(i)));
    expect(queryHistory(() => storage).list()).toHaveLength(30);
    history.clear();
    expect(storage.text).toBeNull();
    expect(history.list()).toEqual([]);
  });

  it("lasts as long as the page where there is no storage, or a full one", () => {
    const absent = queryHistory(() => {
      throw new Error("denied");
    });
    const full = queryHistory(() => ({
      ...memory(),
      setItem: () => {
        throw new Error("full");
      }
    }));
    for (const history of [absent, full]) {
      history.add(query("a"));
      expect(history.list()).toEqual([query("a")]);
    }
  });

  it.each(["{", "null", '{"a": 1}', '[1, null, {"sql": 2, "vintage": "x"}]'])(
    "takes no stored %s for queries",
    (text) => {
      expect(queryHistory(() => memory(text)).list()).toEqual([]);
    }
  );
});
