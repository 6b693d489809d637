import type { TextDirection } from "../../../core/text-direction.ts";
import { xmlText } from "../../feeds/xml-text.ts";
import type { ArchivedFile } from "../zip-files.ts";

/** A file of a book. */
export interface BookFile {
  /** Below the folder of the book. */
  readonly path: string;
  readonly type: string;
  readonly content: string | Uint8Array;
  /** What EPUB wants to know of it: `mathml`, `svg`, `nav`, `cover-image`. */
  readonly properties?: readonly string[];
  /** Whether it is read in its turn. */
  readonly inSpine?: boolean;
}

export interface BookMetadata {
  /** An address that is the book's own. */
  readonly identifier: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly direction: TextDirection;
  readonly creators: readonly string[];
  readonly publisher: string;
  readonly rights: string | undefined;
  readonly subjects: readonly string[];
  /** Of the newest of its posts, RFC 3339 in UTC with seconds. */
  readonly modified: string;
  /** Of the oldest: a day. */
  readonly published: string;
  /** Where the same stands on the web. */
  readonly source: string;
  readonly hasFormulas: boolean;
}

const FOLDER = "EPUB";

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="${FOLDER}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The files of an archive that is an EPUB (3.3), in their order: what it is stands first, and is not packed. */
export function packedBook(metadata: BookMetadata, files: readonly BookFile[]): ArchivedFile[] {
  return [
    { path: "mimetype", content: "application/epub+zip", stored: true },
    { path: "META-INF/container.xml", content: CONTAINER },
    { path: `${FOLDER}/package.opf`, content: packageText(metadata, files) },
    ...files.map(({ path, content }) => ({ path: `${FOLDER}/${path}`, content })),
  ];
}

function packageText(metadata: BookMetadata, files: readonly BookFile[]): string {
  const ids = new Map(files.map(({ path }, index) => [path, `f${index + 1}`]));
  const items = files.map(({ path, type, properties = [] }) => {
    const known = properties.length === 0 ? "" : ` properties="${properties.join(" ")}"`;
    return `<item id="${ids.get(path)}" href="${xmlText(encodeURI(path))}" media-type="${type}"${known}/>`;
  });
  const spine = files.filter(({ inSpine }) => inSpine).map(({ path }) => `<itemref idref="${ids.get(path)}"/>`);
  const direction = metadata.direction === "rtl" ? ' page-progression-direction="rtl"' : "";
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${xmlText(metadata.language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadataLines(metadata).join("\n")}
</metadata>
<manifest>
${items.join("\n")}
</manifest>
<spine${direction}>
${spine.join("\n")}
</spine>
</package>
`;
}

function metadataLines(metadata: BookMetadata): string[] {
  const dc = (name: string, text: string, attributes = ""): string =>
    `<dc:${name}${attributes}>${xmlText(text)}</dc:${name}>`;
  const meta = (property: string, text: string): string => `<meta property="${property}">${xmlText(text)}</meta>`;
  const features = ["tableOfContents", "readingOrder", "structuralNavigation", "alternativeText"];
  return [
    dc("identifier", metadata.identifier, ' id="id"'),
    dc("title", metadata.title),
    dc("language", metadata.language),
    ...metadata.creators.map((name) => dc("creator", name)),
    dc("publisher", metadata.publisher),
    ...(metadata.description === "" ? [] : [dc("description", metadata.description)]),
    ...metadata.subjects.map((subject) => dc("subject", subject)),
    dc("date", metadata.published),
    dc("source", metadata.source),
    ...(metadata.rights === undefined ? [] : [dc("rights", metadata.rights)]),
    meta("dcterms:modified", metadata.modified),
    meta("schema:accessMode", "textual"),
    meta("schema:accessMode", "visual"),
    meta("schema:accessModeSufficient", "textual"),
    ...[...features, ...(metadata.hasFormulas ? ["MathML"] : [])].map((name) =>
      meta("schema:accessibilityFeature", name),
    ),
    meta("schema:accessibilityHazard", "none"),
    meta(
      "schema:accessibilitySummary",
      "Figures are described, formulas are MathML, headings and contents lead through the text.",
    ),
  ];
}
