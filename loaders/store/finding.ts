/** One thing that was verified: what, and its errors (none: it is good). */
export interface Finding {
  what: string;
  errors: string[];
}
