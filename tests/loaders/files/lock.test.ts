import {existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, it} from "vitest";
import {withLock} from "../../../loaders/files/lock.js";

/** The shortest that proper-lockfile takes. */
const SETTING = {stale: 2_000, holder: "another run"};

const folder = mkdtempSync(join(tmpdir(), "lock-"));
afterAll(() => rmSync(folder, {recursive: true}));

/** A file of its own for each test: they wait for locks to age, and do so all at once. */
let count = 0;
const newFile = () => join(folder, `wdi-${count++}`);

function leaveLock(file: string, date: Date): void {
  mkdirSync(`${file}.lock`);
  utimesSync(`${file}.lock`, date, date);
}

describe("withLock(file, {stale, holder}, action)", () => {
  it.concurrent.for<[string, () => Date]>([
    ["just now", () => new Date()],
    ["long ago", () => new Date("2000-01-01")],
    ["in the future", () => new Date("2099-01-01")],
    ["in a minute", () => new Date(Date.now() + 60_000)]
  ])("takes over a dead process's lock that is dated %s", async ([, date], {expect}) => {
    const file = newFile();
    leaveLock(file, date());
    expect(await withLock(file, SETTING, async () => existsSync(`${file}.lock`))).toBe(true);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it.concurrent("leaves a lock of the future that its holder renews", async ({expect}) => {
    const file = newFile();
    leaveLock(file, new Date("2099-01-01"));
    let second = 0;
    const renewing = setInterval(() => {
      second += 1;
      utimesSync(
        `${file}.lock`,
        new Date(`2099-01-01T00:00:${String(second % 60).padStart(2, "0")}Z`),
        new Date(Date.now())
      );
    }, 300);
    await expect(withLock(file, SETTING, async () => 1)).rejects.toThrow(
      `invalid state: another run holds the lock ${file}.lock; wait for it to end`
    );
    clearInterval(renewing);
  });

  it.concurrent("lets two of the future's heirs take turns", async ({expect}) => {
    const file = newFile();
    leaveLock(file, new Date("2099-01-01"));
    let inside = 0;
    const action = async () => {
      inside += 1;
      expect(inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      inside -= 1;
    };
    await Promise.all([withLock(file, SETTING, action), withLock(file, SETTING, action)]);
  });
});
