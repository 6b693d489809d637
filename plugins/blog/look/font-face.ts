import type { FontRole } from "../../catalog/schema/look.ts";

/** A file of a font that an author has chosen. */
export interface FontFace {
  readonly role: FontRole;
  /** Relative to the project's root, or an absolute path, where it stands in a package. */
  readonly file: string;
  readonly style: "normal" | "italic";
  /** As CSS has it: `400`, or `100 900` where the font has all between. */
  readonly weight: string;
  /** As CSS has it, where the file is one of several for different letters. */
  readonly range?: string;
}
