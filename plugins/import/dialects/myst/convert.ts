import type { Line } from "../../convert/lines.ts";
import type { Directive } from "../../directives/directive.ts";
import type { Scene } from "../../model/construct.ts";

/** What a directive becomes. @param inner converts what stands within it */
export type Convert = (
  directive: Directive,
  scene: Scene,
  inner: (lines: readonly Line[]) => Line[],
) => readonly Line[];
