const TEX: Record<string, string> = {"\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"};

/** Returns text for a field of BibTeX: one line, characters that TeX gives a meaning to escaped. @example texText("a & b") // "a \\& b" */
export function texText(text: string): string {
  return oneLine(text).replace(/[\\{}$&#%_~^]/g, (character) => TEX[character] ?? `\\${character}`);
}

/** Returns text without line breaks and other control characters, which would begin a field of their own in RIS and BibTeX. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}
