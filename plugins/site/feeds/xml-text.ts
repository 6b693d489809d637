import { escapeHtml } from "../../core/escape-html.ts";

/** Escapes, and leaves out what XML 1.0 cannot hold at all: most control characters and halves of surrogate pairs. */
export function xmlText(text: string): string {
  const allowed = [...text].filter((character) => {
    const point = character.codePointAt(0) as number;
    if (point < 0x20) return point === 0x09 || point === 0x0a || point === 0x0d;
    return !(point >= 0xd800 && point <= 0xdfff) && point !== 0xfffe && point !== 0xffff;
  });
  return escapeHtml(allowed.join(""));
}
