import { dropEntry, nameInBraces } from "./bibliography.ts";
import { closeFormula, mendFormula } from "./formulas.ts";
import { dropField, freeAddress } from "./front-matter.ts";
import { describeImage } from "./image-described.ts";
import { unlinkDead, unlinkDrawing } from "./link-resolves.ts";
import type { Mends } from "./mend.ts";
import { dropId, escapeSign } from "./plain-signs.ts";
import { keepLocal } from "./resource-local.ts";
import { escapeBars } from "./table-cells.ts";

/** How each mistake is mended. */
export const MENDS: Mends = {
  "address-unique": freeAddress,
  "bibtex-parses": nameInBraces,
  "citation-key-unique": dropEntry,
  "citation-resolves": escapeSign(/^@/, "An `@` is a plain sign here; it would cite a work otherwise."),
  "environment-known": escapeSign(/^:/, "Colons are plain signs here; they would open an environment otherwise."),
  "environment-closed": escapeSign(/^:/, "Colons are plain signs here; they would close an environment otherwise."),
  "field-known": dropField,
  "field-valid": dropField,
  "footnote-defined": escapeSign(/^\[\^/, "A mark of a footnote that has no text stands as it was written."),
  "footnote-referenced": escapeSign(/^\[\^/, "The text of a footnote that nothing refers to stands as it was written."),
  "id-unique": dropId,
  "image-described": describeImage,
  "link-resolves": unlinkDead,
  "math-closed": closeFormula,
  "resource-local": keepLocal,
  "address-inert": unlinkDead,
  "svg-inert": unlinkDrawing,
  "table-cells-shown": escapeBars,
  "tex-parses": mendFormula,
};
