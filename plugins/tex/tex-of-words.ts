/** TeX that reads as the given words do. */
export function texOfWords(text: string): string {
  return text.replace(/[\\{}$&#^_%~]/g, (character) =>
    character === "\\"
      ? "\\textbackslash{}"
      : character === "^" || character === "~"
        ? `\\${character}{}`
        : `\\${character}`,
  );
}
