const QUOTE = 0x22;
const AMPERSAND = 0x26;
const LESS = 0x3c;
const GREATER = 0x3e;

/**
 * Escapes a text for element content and for double-quoted attribute values of HTML and XML.
 *
 * Feeds escape whole posts, a third of whose characters are markup: one pass over the characters takes half of what a
 * regular expression with a function takes.
 */
export function escapeHtml(text: string): string {
  let escaped = "";
  let copied = 0;
  for (let index = 0; index < text.length; index++) {
    const replacement = escapeOf(text.charCodeAt(index));
    if (replacement === undefined) continue;
    escaped += text.slice(copied, index) + replacement;
    copied = index + 1;
  }
  return copied === 0 ? text : escaped + text.slice(copied);
}

function escapeOf(unit: number): string | undefined {
  switch (unit) {
    case QUOTE:
      return "&quot;";
    case AMPERSAND:
      return "&amp;";
    case LESS:
      return "&lt;";
    case GREATER:
      return "&gt;";
    default:
      return undefined;
  }
}
