import { type StoredText, storedSections } from "../../blog/stored-text.ts";
import type { ContentStore } from "../../incremental/content-store.ts";
import { digestOf } from "../../incremental/digest.ts";
import { type PlaceAround, placePreview } from "../../pages/previews/place-preview.ts";
import { previewFragments } from "../../pages/previews/preview-fragments.ts";
import type { LostText } from "./site-jobs.ts";

/** Places of a post that previews show. */
export interface PreviewTask {
  /** Of the post's file. */
  readonly path: string;
  readonly text: StoredText;
  readonly ids: readonly string[];
  /** Of the post, with the base path. */
  readonly address: string;
  readonly around: PlaceAround;
}

/** A preview as it is written. */
export interface PreviewedFile {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/** Makes the previews of places in a post. */
export function previewFiles(
  store: ContentStore,
  { path, text, ids, address, around }: PreviewTask,
): readonly PreviewedFile[] | LostText {
  const sections = storedSections(store, text);
  if (!sections) return { lost: path };
  return [...previewFragments(sections, ids, address)].map(([id, fragment]) => {
    const bytes = Buffer.from(JSON.stringify(placePreview(around, fragment)));
    return { id, bytes, digest: digestOf(bytes) };
  });
}
