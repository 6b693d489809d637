// :::theorem {#thm-peak turn="See the proof"} Double descent
import type { StateBlock } from "markdown-it";
import { nearestName } from "../../../core/nearest-name.ts";
import { ENVIRONMENTS, isEnvironmentName } from "../../document/environment-kinds.ts";
import { reportBlock } from "../blocks/block-problem.ts";
import { parseBraces, splitBraces } from "../inline/braces.ts";
import { readColons } from "../near-misses/colons.ts";
import { insteadOfDirective } from "../near-misses/directives.ts";
import type { EnvironmentMeta } from "./environment-meta.ts";

/** A line of colons. */
export interface Fence {
  readonly colons: number;
  /** As it stands behind the colons, a star included; empty for a line that closes, and for a foreign one. */
  readonly name: string;
  /** What stands behind the colons of another dialect, in the place of a name: `{note}`. */
  readonly foreign?: string;
  readonly rest: string;
}

/**
 * Reads what stands behind the colons: the name, and braces before or behind the title.
 * @param line 0-based
 * @returns also the title, as Markdown; reports `environment-known` and `attribute-known`
 */
export function readOpening(
  state: StateBlock,
  fence: Fence,
  line: number,
): { readonly meta: EnvironmentMeta; readonly title: string } {
  const name = fence.name.replace(/\*$/, "");
  const leading = /^\{[^{}]*\}/.exec(fence.rest)?.[0];
  const first = leading === undefined ? undefined : parseBraces(leading);
  const { text, braces = first } = first ? { text: fence.rest.slice(leading?.length).trim() } : splitBraces(fence.rest);
  for (const attribute of braces?.attributes.keys() ?? []) {
    if (attribute === "turn") continue;
    const message = `An environment has no attribute \`${attribute}\`; expected \`#id\` or \`turn="…"\`.`;
    reportBlock(state, line, `${attribute}=`, "attribute-known", message);
  }
  const foreign = fence.foreign === undefined ? undefined : readColons(fence.foreign, fence.rest);
  if (foreign) reportBlock(state, line, fence.foreign ?? "", "environment-known", foreign.message);
  else if (!isEnvironmentName(name)) {
    const near = nearestName(name, Object.keys(ENVIRONMENTS));
    const instead = insteadOfDirective(name) ?? `expected one of ${Object.keys(ENVIRONMENTS).join(", ")}`;
    const hint = near ? `; did you mean \`${near}\`?` : `; ${instead}.`;
    reportBlock(state, line, fence.name, "environment-known", `There is no environment \`${name}\`${hint}`);
  }
  const id = braces?.id ?? foreign?.id ?? "";
  const meta: EnvironmentMeta = {
    name: isEnvironmentName(name) ? name : undefined,
    starred: fence.name.endsWith("*"),
    id,
    explicit: id !== "",
    turn: braces?.attributes.get("turn") || undefined,
    title: [],
    label: "alone",
    foldable: false,
    markAlone: false,
  };
  return { meta, title: text };
}
