import {execFileSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** A file system in memory of a few kilobytes; `end` takes it away. */
export interface SmallDisk {
  folder: string;
  end(): void;
}

/** Mounts a small disk; null where the machine does not let this user mount. */
export function mountSmallDisk(size: string): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), "small-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "small-disk", folder], {stdio: "ignore"});
  } catch {
    rmSync(folder, {recursive: true});
    return null;
  }
  return {
    folder,
    end() {
      execFileSync("umount", [folder]);
      rmSync(folder, {recursive: true});
    }
  };
}
