/** Lines that a block keeps free before and after itself: 2 make an empty one. */
const BREAKS: ReadonlyMap<string, number> = new Map([
  ...[
    "P",
    "DIV",
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "UL",
    "OL",
    "BLOCKQUOTE",
    "FIGURE",
    "TABLE",
    "PRE",
    "SECTION",
  ].map((name) => [name, 2] as const),
  ...["LI", "TR", "FIGCAPTION", "DT", "DD", "BR"].map((name) => [name, 1] as const),
]);

/** A piece of text; a number asks for as many line breaks at least. */
type Piece = number | { readonly text: string; readonly verbatim: boolean };

/**
 * What a piece of a page says as plain text: spaces as they are shown, blocks on lines of their own.
 * @param verbatim whether an element's text is to stand as it is, with blank lines around it
 */
export function copiedText(root: Node, verbatim: (element: Element) => boolean): string {
  let text = "";
  let breaks = 0;
  for (const piece of piecesOf(root, verbatim)) {
    if (typeof piece === "number") {
      breaks = Math.max(breaks, piece);
      continue;
    }
    const begins = text === "" || breaks > 0 || /[ \t]$/.test(text);
    const words = piece.verbatim ? piece.text : begins ? piece.text.trimStart() : piece.text;
    if (words === "") continue;
    text = breaks > 0 && text !== "" ? `${text.trimEnd()}${"\n".repeat(breaks)}${words}` : text + words;
    breaks = 0;
  }
  return text.trim();
}

function* piecesOf(node: Node, verbatim: (element: Element) => boolean): Generator<Piece> {
  if (node instanceof Text) {
    const isPre = node.parentElement?.closest("pre") !== null;
    yield { text: isPre ? node.data : node.data.replace(/\s+/g, " "), verbatim: isPre };
    return;
  }
  const isVerbatim = node instanceof Element && verbatim(node);
  const breaks = isVerbatim ? 2 : (BREAKS.get(node.nodeName) ?? 0);
  if (breaks > 0) yield breaks;
  if (isVerbatim) yield { text: node.textContent ?? "", verbatim: true };
  else for (const child of node.childNodes) yield* piecesOf(child, verbatim);
  if (breaks > 0) yield breaks;
  if (/^T[DH]$/.test(node.nodeName) && node.nextSibling) yield { text: "\t", verbatim: true };
}
