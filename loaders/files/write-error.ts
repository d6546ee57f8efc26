/** What the system says of a place that cannot be written, by its code, and what to do. */
const REASONS: Record<string, [string, string]> = {
  ENOSPC: ["the disk is full", "free space and run the command again"],
  EDQUOT: ["the quota of the disk is used up", "free space and run the command again"],
  EFBIG: ["it is larger than a file may be there", "name a file on another disk"],
  EIO: ["the disk or device failed", "look at it, or name a file on another disk"],
  EROFS: ["the disk is read-only", "name a file elsewhere, or make the disk writable"],
  EACCES: ["this user may not write there", "name a file elsewhere, or change the permissions"],
  EPERM: ["this user may not write there", "name a file elsewhere, or change the permissions"],
  EISDIR: ["it is a folder", "name a file"],
  ENOTDIR: ["its folder is a file", "name a file in a folder"],
  ENAMETOOLONG: ["its name is too long", "name a file of a shorter name"],
  EMFILE: ["too many files are open", "close other programs and run the command again"],
  ENFILE: ["too many files are open", "close other programs and run the command again"]
};

/**
 * A file could not be written for what the disk, the system or the place is; no fault of the data or of the code. `code` is
 * the system's, as in ENOSPC.
 *
 * @example throw toWriteError(error, "out/values.csv")
 */
export class WriteError extends Error {
  override name = "WriteError";
  readonly code: string;

  constructor(message: string, code: string, options?: {cause?: unknown}) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Returns a failed write as a WriteError that names the place, the reason and the next step; any other error as it is.
 * `state` says what became of the place.
 *
 * @example toWriteError(error, "v.csv").message // "invalid write to v.csv: the disk is full (ENOSPC); v.csv is as it
 *   was; free space and run the command again"
 */
export function toWriteError(error: unknown, place?: string, state = place && `${place} is as it was`): unknown {
  if (error instanceof WriteError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  const [reason, next] = REASONS[code] ?? [];
  if (reason === undefined) return error;
  const where = place ?? (error as NodeJS.ErrnoException).path;
  const parts = [`invalid write${where ? ` to ${where}` : ""}: ${reason} (${code})`, state, next];
  return new WriteError(parts.filter(Boolean).join("; "), code, {cause: error});
}

function codeOf(error: NodeJS.ErrnoException): string {
  // A folder that cannot be made because a file of its name is there.
  if (error.code === "EEXIST" && error.syscall === "mkdir") return "ENOTDIR";
  return error.code ?? (/no space left on device/i.test(error.message) ? "ENOSPC" : "");
}
