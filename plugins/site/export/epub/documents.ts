import type { TextDirection } from "../../../core/text-direction.ts";
import { xmlText } from "../../feeds/xml-text.ts";

/** A line of a table of contents; one that leads nowhere is the heading of those below it. */
export interface ContentsLine {
  readonly text: string;
  readonly href?: string;
  readonly children?: readonly ContentsLine[];
}

interface Framing {
  readonly title: string;
  readonly language: string;
  readonly direction: TextDirection;
  /** Of the body: `bodymatter chapter`, … */
  readonly kind?: string;
  readonly classes?: string;
}

/** A document of a book, in XHTML. */
export function bookDocument({ title, language, direction, kind, classes }: Framing, body: string): string {
  const lang = xmlText(language);
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}"${direction === "rtl" ? ' dir="rtl"' : ""}>
<head>
<meta charset="utf-8"/>
<title>${xmlText(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body${kind === undefined ? "" : ` epub:type="${kind}"`}${classes === undefined ? "" : ` class="${classes}"`}>
${body}
</body>
</html>
`;
}

/** The contents, for the reader and for the program that shows the book. */
export function contentsBody(
  heading: string,
  lines: readonly ContentsLine[],
  marks: Readonly<Record<string, string>>,
): string {
  const landmarks = Object.entries(marks).map(
    ([type, href]) => `<li><a epub:type="${type}" href="${href}">${LANDMARKS[type] ?? type}</a></li>`,
  );
  return `<nav epub:type="toc" role="doc-toc" id="toc">
<h1>${xmlText(heading)}</h1>
${contentsList(lines)}
</nav>
<nav epub:type="landmarks" hidden="hidden" aria-label="Landmarks">
<ol>${landmarks.join("")}</ol>
</nav>`;
}

const LANDMARKS: Readonly<Record<string, string>> = {
  cover: "Cover",
  toc: "Contents",
  bodymatter: "Beginning",
  bibliography: "References",
};

function contentsList(lines: readonly ContentsLine[]): string {
  const items = lines.map(({ text, href, children = [] }) => {
    const line =
      href === undefined ? `<span>${xmlText(text)}</span>` : `<a href="${xmlText(href)}">${xmlText(text)}</a>`;
    return `<li>${line}${children.length === 0 ? "" : contentsList(children)}</li>`;
  });
  return `<ol>${items.join("\n")}</ol>`;
}
