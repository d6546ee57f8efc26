import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {tableToCsv} from "../../../../src/components/tables/table-to-csv.js";

function table(rows: string): HTMLTableElement {
  return new JSDOM(`<table>${rows}</table>`).window.document.querySelector("table")!;
}

describe("tableToCsv(table)", () => {
  it("writes words, raw figures in place of printed ones, and addresses of other sites", () => {
    const rows = `<tr><th>Crossing</th><th>Figure</th><th>Source</th></tr>
      <tr><th><a href="/borders/chaman">Chaman, PAK</a></th><td data-value="5809">$5,809</td><td><a href="https://example.org/t">table  3.14</a></td></tr>`;
    expect(tableToCsv(table(rows))).toBe(
      'Crossing,Figure,Source\n"Chaman, PAK",5809,table 3.14 https://example.org/t\n'
    );
  });

  it("leaves out rows that the reader filtered away", () => {
    expect(tableToCsv(table("<tr><td>a</td></tr><tr hidden><td>b</td></tr>"))).toBe("a\n");
  });

  it("writes no figure where none is printed, and keeps columns in line", () => {
    expect(tableToCsv(table('<tr><td colspan="2">a</td><td data-value="">no samples</td></tr>'))).toBe("a,,\n");
  });

  it("keeps a spreadsheet from running text, and numbers numbers", () => {
    const cells = ["=cmd()|x", " +1+1", "@SUM(A1)", "-5", "+2.5", "1.5e-7", "＝1", "-1,250", "+25% (+3% to +40%)"];
    const rows = `<tr>${cells.map((cell) => `<td data-value="${cell}">x</td>`).join("")}</tr>`;
    expect(tableToCsv(table(rows))).toBe(
      `'=cmd()|x,' +1+1,'@SUM(A1),-5,+2.5,1.5e-7,'＝1,"-1,250",'+25% (+3% to +40%)\n`
    );
  });

  it("repeats a cell that spans rows", () => {
    const rows = '<tr><th rowspan="2">C1</th><td>road</td></tr><tr><td>rail</td></tr>';
    expect(tableToCsv(table(rows))).toBe("C1,road\nC1,rail\n");
  });
});
