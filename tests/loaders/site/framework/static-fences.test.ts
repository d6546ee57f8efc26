import {describe, expect, it} from "vitest";
import {escapePlaceholders, staticFences} from "../../../../loaders/site/framework/static-fences.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";

const data = {} as SiteData;
const render = (info: string, page = {path: "/indicators/TRD-OP1", params: {result: "TRD-OP1"}}, content = "") => {
  const md = {renderer: {rules: {fence: () => "another fence"}}};
  const registry = {
    echo: (args: string[], _data: SiteData, {path}: {path: string}, text: string) => `${args.join("+")} ${path} ${text}`
  };
  const {fence} = staticFences(registry, data)(md).renderer.rules;
  return (fence as unknown as (...args: unknown[]) => string)([{info, content}], 0, {}, page, {});
};

describe("staticFences(registry, data)", () => {
  it("hands arguments, parameters of the page and the block to the fence", () => {
    expect(render("static echo a $result", undefined, "words")).toBe("a+TRD-OP1 /indicators/TRD-OP1 words\n");
  });

  it("leaves other fences to Framework", () => {
    expect(render("js echo")).toBe("another fence");
  });

  it("lets no datum become code", () => {
    expect(render("static echo", undefined, "${alert(1)}")).not.toContain("${");
    expect(escapePlaceholders("a ${b} $c")).toBe("a &#36;{b} $c");
  });

  it("names the page where a fence or a parameter is unknown", () => {
    expect(() => render("static nothing")).toThrow(
      'unknown fence "static nothing" on page /indicators/TRD-OP1; known are echo'
    );
    expect(() => render("static echo $sector")).toThrow('unknown parameter "$sector" on page /indicators/TRD-OP1');
  });
});
