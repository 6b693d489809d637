import type { Scene } from "../model/construct.ts";
import type { NoteKind } from "../model/import-note.ts";

/** Says what became of something. @param line of the old file, 1-based */
export function tellAt(scene: Scene, kind: NoteKind, line: number, what: string): void {
  scene.tell(kind, { text: "", lines: [line] }, 0, what);
}
