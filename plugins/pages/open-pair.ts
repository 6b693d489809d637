import type { Html } from "./views/html.ts";

/** A sentence of an overview and the statement that backs it, cut out of their posts. */
export interface OpenPair {
  /** The files of the two panels. */
  readonly overview: string;
  readonly deepDive: string;
  /** The id of the statement. */
  readonly id: string;
  readonly sentence: Html;
  readonly statement: Html;
  readonly hasMath: boolean;
}
