import {spawnSync} from "node:child_process";
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {fileTree} from "../../kills/file-tree.js";
import {mountSmallDisk, type SmallDisk} from "../files/small-disk.js";

const PRF = [process.execPath, "--import", "tsx", "loaders/cli/prf.ts"].map((word) => JSON.stringify(word)).join(" ");
/** A command that prints some megabytes and computes nothing. */
const EXPORT = "export observations";
const shell = (command: string) => spawnSync("bash", ["-c", command], {encoding: "utf8"});

let disk: SmallDisk | null;
let folder: string;
beforeAll(() => {
  disk = mountSmallDisk("100k");
  folder = mkdtempSync(join(tmpdir(), "full-disk-"));
});
afterAll(() => {
  disk?.end();
  rmSync(folder, {recursive: true});
});

describe("prf new erratum, prf publish and prf freeze on a full disk", () => {
  it("leave the briefs and vintages of before, say so, and do their work once there is space", {
    timeout: 300_000
  }, () => {
    const large = mountSmallDisk("32m");
    if (large === null) return;
    try {
      const data = join(large.folder, "data");
      cpSync("data", data, {recursive: true});
      const brief = readdirSync("data/briefs")
        .find((file) => file.endsWith(".zh.md"))!
        .replace(".zh.md", "");
      const before = [fileTree(join(data, "briefs")), fileTree(join(data, "vintages"))];
      shell(`cat /dev/zero > ${join(large.folder, "filler")}`);
      const commands = {
        publish: `${PRF} --data ${data} publish --all`,
        freeze: `${PRF} --data ${data} freeze full`,
        erratum: `${PRF} --data ${data} new erratum ${brief} --en "A test." --zh "测试。" --ru "Проверка." --date 2026-11-25`
      };
      for (const command of Object.values(commands)) {
        const {status, stderr} = shell(command);
        expect(stderr).toMatch(
          /^prf [a-z ]+: invalid write to .*: the disk is full \(ENOSPC\); .* as (it was|they were); free space/
        );
        expect(status).toBe(1);
        expect([fileTree(join(data, "briefs")), fileTree(join(data, "vintages"))]).toEqual(before);
      }
      rmSync(join(large.folder, "filler"));
      for (const command of Object.values(commands)) expect(shell(command)).toMatchObject({status: 0});
      expect(shell(`${PRF} --data ${data} check`).status).toBe(0);
    } finally {
      large.end();
    }
  });
});

// Each command starts Node again, which takes seconds on a busy machine.
describe("a command whose output is written to a full disk", {timeout: 180_000}, () => {
  it("leaves the file of before, says why and exits 1", () => {
    if (disk === null) return;
    const file = join(disk.folder, "v.csv");
    writeFileSync(file, "before");
    const {status, stderr} = shell(`${PRF} ${EXPORT} --out ${file}`);
    expect(stderr).toBe(
      `prf export: invalid write to ${file}: the disk is full (ENOSPC); ${file} is as it was; free space and run the command again\n`
    );
    expect(status).toBe(1);
    expect(readFileSync(file, "utf8")).toBe("before");
    expect(readdirSync(disk.folder)).toEqual(["v.csv"]);
  });

  it("says that a redirected output is cut off, and exits 1", () => {
    const file = disk === null ? "/dev/full" : join(disk.folder, "redirected.csv");
    const {status, stderr} = shell(`${PRF} ${EXPORT} > ${file}`);
    expect(stderr).toMatch(
      /^prf: invalid write to standard output: the disk is full \(ENOSPC\); what is there is not whole/
    );
    expect(status).toBe(1);
  });

  it("ends quietly where the reader of a pipe has seen enough, and writes all to one that has not", () => {
    expect(shell(`set -o pipefail; ${PRF} ${EXPORT} | head -1 | wc -l`)).toMatchObject({stderr: "", status: 0});
    const file = join(folder, "all.csv");
    expect(shell(`${PRF} ${EXPORT} > ${file}`)).toMatchObject({stderr: "", status: 0});
    expect(shell(`${PRF} ${EXPORT} | cmp - ${file}`)).toMatchObject({stdout: "", stderr: "", status: 0});
  });

  it("refuses a folder in place of a file", () => {
    const {status, stderr} = shell(`${PRF} export results --out ${folder}`);
    expect(stderr).toContain("it is a folder (EISDIR)");
    expect(status).toBe(1);
  });
});
