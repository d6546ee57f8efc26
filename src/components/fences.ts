import type {Fence} from "./fence.js";

/** Every ` ```static NAME … ` fence that pages may use. */
export const fences: Record<string, Fence> = {};
