import { digestOf } from "../../incremental/digest.ts";
import type { WrittenFile } from "./written-file.ts";

/** Takes the files of a site as they are made. */
export interface Sink {
  /**
   * Takes a page, which Eleventy is to write.
   * @param path below the output folder
   * @returns when there is room for the next
   */
  page(path: string, content: Uint8Array, digest: string): Promise<void>;
  /** Takes any other file. */
  file(path: string, content: string | Uint8Array, digest: string): void;
}

/** What a content is to be known by. */
export function describeFile(content: string | Uint8Array): WrittenFile {
  const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.length;
  return { digest: digestOf(content), bytes };
}
