const SPECIAL = /[&<>"]/;

/** Escapes a text for element content and for double-quoted attribute values of HTML and XML. */
export function escapeHtml(text: string): string {
  const first = text.search(SPECIAL);
  if (first < 0) return text;
  // Feeds escape whole posts: a loop takes a third of the time of a replacement by a function.
  let escaped = "";
  let from = 0;
  for (let at = first; at < text.length; at++) {
    const reference = referenceOf(text.charCodeAt(at));
    if (reference === undefined) continue;
    escaped += text.slice(from, at) + reference;
    from = at + 1;
  }
  return escaped + text.slice(from);
}

function referenceOf(character: number): string | undefined {
  switch (character) {
    case 0x26:
      return "&amp;";
    case 0x3c:
      return "&lt;";
    case 0x3e:
      return "&gt;";
    case 0x22:
      return "&quot;";
    default:
      return undefined;
  }
}
