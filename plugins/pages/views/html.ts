/** HTML that the engine made: it may stand in a page as it is. */
export type Html = string;

/** A link with its text. Addresses in views have the base path before them. */
export interface Link {
  readonly href: string;
  readonly text: string;
  /** The same as HTML, where the text does not say it all: a title with a formula. */
  readonly html?: Html;
}
