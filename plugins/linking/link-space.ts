import type { Catalog } from "../catalog/model.ts";
import type { DocumentExports } from "../markdown/document/document.ts";
import type { CodeFile } from "./code-file.ts";

/** What links are resolved against. */
export interface LinkSpace {
  readonly catalog: Catalog;
  /** By the path of the file. */
  readonly documents: ReadonlyMap<string, DocumentExports>;
  /** The file whose page stands at an address, which has no percent-escapes. */
  fileAt(address: string): string | undefined;
  /** Whether a draft would stand at an address. */
  isHidden(address: string): boolean;
  /** Every address that the site has. */
  readonly addresses: ReadonlySet<string>;
  readonly base: string;
  /** What is known of a file of a project; nothing of any other. */
  codeFile(path: string): CodeFile | undefined;
}
