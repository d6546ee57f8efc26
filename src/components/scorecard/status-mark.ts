import type {ProgressStatus, Standing} from "../../lib/contract/tables.js";
import {language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import type {MissingKind} from "../../lib/wording/missing-words.js";
import {missingSign, missingWords} from "../../lib/wording/missing-words.js";
import {countedStanding, standingWords, statusWords} from "../../lib/wording/status-words.js";
import {html, type Markup} from "../layout/markup.js";

export type Direction = "better" | "worse" | "unchanged" | null;

/** Shape and tone of a status, so that none depends on color alone; its word is `statusWords`. */
interface Look {
  tone: "good" | "slow" | "bad" | "grey";
  /** Path in a 10 × 10 box. */
  path: string;
  filled: boolean;
}

const LOOKS: Record<string, Look> = {
  achieved: {tone: "good", path: "M5 .8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4", filled: true},
  "on track": {tone: "good", path: "M5 .8 9.4 9H.6z", filled: true},
  accelerate: {tone: "slow", path: "M5 .6 9.4 5 5 9.4.6 5z", filled: true},
  "off track": {tone: "bad", path: "M1.2 1.2h7.6v7.6H1.2z", filled: true},
  "moving away": {tone: "bad", path: "M5 9.2.6 1h8.8z", filled: true},
  "no target set, better": {
    tone: "good",
    path: "M1.8 8.2 8 2M3.4 1.8h4.8v4.8",
    filled: false
  },
  "no target set, worse": {
    tone: "bad",
    path: "M1.8 1.8 8 8M8.2 3.4v4.8H3.4",
    filled: false
  },
  "no target set, unchanged": {
    tone: "grey",
    path: "M.8 5h8M6 2.2 8.8 5 6 7.8",
    filled: false
  },
  "no target set": {
    tone: "grey",
    path: "M3.4 1 2.6 9M7.4 1 6.6 9M1 3.6h8.2M.8 6.4H9",
    filled: false
  },
  "baseline only": {
    tone: "grey",
    path: "M5 1.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6",
    filled: false
  },
  "no data": {tone: "grey", path: "M1 5h1.6M4.2 5h1.6M7.4 5H9", filled: false},
  "not applicable": {tone: "grey", path: "M2 8.6 8 1.4", filled: false}
};

/** The look of a result or measure beside its baseline; its word is `standingWords`. */
const STANDING_LOOKS: Record<Standing, Look> = {
  improved: {tone: "good", path: "M1.8 8.2 8 2M3.4 1.8h4.8v4.8", filled: false},
  mixed: {tone: "slow", path: "M1 7.6 5 1.6 9 7.6M1 5 5 9 9 5", filled: false},
  worsened: {tone: "bad", path: "M1.8 1.8 8 8M8.2 3.4v4.8H3.4", filled: false},
  unchanged: {tone: "grey", path: "M.8 5h8M6 2.2 8.8 5 6 7.8", filled: false},
  "not comparable": {tone: "grey", path: "M1 3.4h8M1 6.6h8M7.4 1 2.6 9", filled: false},
  "no figure held": {tone: "grey", path: "M5 1.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6", filled: false},
  "not reported": {tone: "grey", path: "M1 5h1.6M4.2 5h1.6M7.4 5H9", filled: false}
};

/** The key of a status with its direction: `no target set, better`. */
export function statusKey(status: ProgressStatus, direction: Direction): string {
  return status === "no target set" && direction !== null ? `no target set, ${direction}` : status;
}

/** The word beside the shape, as the annex, the reports and the desk have it. @example statusWord("no target set, better") // "improved, no target set" */
export function statusWord(key: string): string {
  const [status, direction = null] = key.split(", ") as [ProgressStatus, NonNullable<Direction>?];
  return statusWords({status, direction}, language());
}

/** The shape alone, for use beside its word or with a label. */
export function statusShape(key: string, title?: string): Markup {
  const look = LOOKS[key] ?? LOOKS["no data"]!;
  const role = title === undefined ? html`aria-hidden="true"` : html`role="img" aria-label="${title}"`;
  return html`<svg class="mark ${look.tone}${look.filled ? " solid" : ""}" viewBox="0 0 10 10" ${role}><path d="${look.path}"/></svg>`;
}

/** The shape of a standing, and the tone that its color comes from. */
export function standingShape(standing: Standing): Markup {
  const {tone, path} = STANDING_LOOKS[standing];
  return html`<svg class="mark ${tone}" viewBox="0 0 10 10" aria-hidden="true"><path d="${path}"/></svg>`;
}

/** A standing as shape and words, a count before them where there is one: `↗ 4 improved`. */
export function standingMark(standing: Standing, count?: number): Markup {
  const own = language();
  const words = count === undefined ? standingWords(standing, own) : countedStanding(standing, count, own);
  return html`<span class="status ${standingTone(standing)}">${standingShape(standing)} ${words}</span>`;
}

/** `good`, `slow`, `bad` or `grey`. */
export function standingTone(standing: Standing): string {
  return STANDING_LOOKS[standing].tone;
}

/** A status as shape and word. */
export function statusMark(status: ProgressStatus, direction: Direction = null): Markup {
  const key = statusKey(status, direction);
  const look = LOOKS[key] ?? LOOKS["no data"]!;
  return html`<span class="status ${look.tone}">${statusShape(key)} ${statusWord(key)}</span>`;
}

/** The sign in place of a missing figure, read aloud as its word. */
export function missingMark(kind: MissingKind): Markup {
  const {word} = missingWords(kind);
  return html`<span class="none missing" role="img" aria-label="${word[language()]}">${missingSign(kind, language())}</span>`;
}

/** The word in place of a missing figure, where there is room for it. */
export function missingWord(kind: MissingKind): Markup {
  return html`<span class="none">${missingWords(kind).word[language()]}</span>`;
}

/** The key to the signs of a table, for its caption: `– not published; … not held (what these mean)`. */
export function missingKey(kinds: readonly MissingKind[]): Markup {
  return html`<span class="missing-key">${kinds.map((kind, i) => {
    const own = language();
    return html`${i > 0 ? "; " : ""}${missingSign(kind, own)} ${missingWords(kind).word[own]}`;
  })} (<a href="/gaps#missing">${text("missing-signs")}</a>)</span>`;
}
