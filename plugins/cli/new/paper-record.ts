/** What is known of a paper, wherever it was looked up; texts are clean, bounded, and in our own marks. */
export interface PaperRecord {
  /** With formulas between dollars, and emphasis. */
  readonly title: string;
  /** In full, as they are spoken of: `Laurens van der Maaten`. At least one. */
  readonly authors: readonly string[];
  readonly year: number;
  /** `PNAS 116(32)` */
  readonly venue?: string;
  /** Without its version. */
  readonly arxiv?: string;
  readonly doi?: string;
  /** The BibTeX key that it has in the file that it comes from. */
  readonly key?: string;
}

/** What could not be made of an answer or a file, as sentences for the author. */
export class NewPaperError extends Error {}

/** What a source may say of a paper, before it is known whether that is enough. */
export interface FoundPaper {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly year: number | undefined;
  readonly venue: string | undefined;
  readonly arxiv: string | undefined;
  readonly doi: string | undefined;
  readonly key?: string;
}

/**
 * What a source says, if that is enough for a `paper.yaml`.
 * @param source that is named in messages: `arXiv's answer`
 * @throws NewPaperError where title, authors or year are missing
 */
export function completeRecord(found: FoundPaper, source: string): PaperRecord {
  const { title, authors, year, venue, arxiv, doi, key } = found;
  if (!title || year === undefined || authors.length === 0) {
    const missing = [
      ...(title ? [] : ["title"]),
      ...(authors.length > 0 ? [] : ["authors"]),
      ...(year === undefined ? ["year"] : []),
    ];
    throw new NewPaperError(`Found no ${missing.join(", no ")} in ${source}; expected title, authors and year.`);
  }
  return {
    title,
    authors,
    year,
    ...(venue && { venue }),
    ...(arxiv && { arxiv }),
    ...(doi && { doi }),
    ...(key && { key }),
  };
}
