import {describe, expect, it} from "vitest";
import {hostHeaders} from "../../../../loaders/site/build/build-site.js";
import {headersOf, readHostHeaders} from "../../../../loaders/site/serve/open-site-file.js";

const TOP = ["404.html", "_npm", "about.html", "downloads", "downloads.html", "embed", "favicon.svg", "indicators"];

describe("hostHeaders(names)", () => {
  const rules = readHostHeaders(hostHeaders(TOP));
  const policies = (path: string) => headersOf(path, rules).get("Content-Security-Policy") ?? [];

  it.each(["/", "/about", "/about.html", "/404", "/downloads", "/downloads/defr-2024/", "/indicators/TRD-OP1"])(
    "lets no other site frame %s, by one policy",
    (path) => {
      expect(policies(path)).toHaveLength(1);
      expect(policies(path)[0]).toMatch(/frame-ancestors 'none'$/);
    }
  );

  it("lets any site frame an embed, which may run one script of this host and nothing else", () => {
    for (const path of ["/embed/TRD-OP1-services-members", "/embed/defr-2024/TSM-OC1-rank.html"])
      expect(policies(path)).toEqual([
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; script-src 'self'; frame-ancestors *"
      ]);
  });

  it("lets other sites read files and pictures, and nothing else", () => {
    const open = (path: string) => headersOf(path, rules).get("Access-Control-Allow-Origin");
    expect(open("/downloads/current/values.csv")).toEqual(["*"]);
    expect(open("/embed/TSM-OC1-rank.svg")).toEqual(["*"]);
    expect(open("/indicators/TRD-OP1")).toBeUndefined();
  });

  it("names each path once", () => {
    const paths = rules.map(({path}) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
