// :::{note} Title   ::: {.callout-note}   ::: {#thm-peak}   :::note[Title]
import { readAttributes } from "./attributes.ts";
import { nearestEnvironment, writeEnvironment } from "./callouts.ts";
import { insteadOfDirective, plainName } from "./directives.ts";

/** A line of colons that opens something in another dialect. */
export interface ForeignOpening {
  /** What to write here. */
  readonly message: string;
  /** The id that it gives. */
  readonly id: string | undefined;
}

const WRITE_NAME = "write the name of an environment behind the colons, as in `:::remark` … `:::`";
const NAMELESS: ForeignOpening = { message: `No environment begins so; ${WRITE_NAME}.`, id: undefined };

/**
 * Reads a line of colons that opens something in another dialect.
 * @param written from behind the colons: braces, or a name with a title in brackets
 * @param title what follows on the line
 */
export function readColons(written: string, title: string): ForeignOpening {
  if (written.startsWith("{")) {
    const inner = written.replace(/^\{\s*|\s*\}$/g, "");
    return inner === "" ? NAMELESS : readBraces(inner, title);
  }
  const [, name = "", words = ""] = /^([A-Za-z][\w:-]*)(?:\[([^\]]*)\])?/.exec(written) ?? [];
  if (name === "") return NAMELESS;
  const id = /\{[^{}]*#([A-Za-z][\w:.-]*)/.exec(written)?.[1];
  return opening("a directive of another dialect", insteadOf([name], id, words || title), id);
}

/** `note`, `prf:theorem`; `.callout-note #id`, `#thm-peak name="Peak"`. */
function readBraces(inner: string, title: string): ForeignOpening {
  const attributes = readAttributes(inner);
  if (!attributes) {
    const [name = ""] = inner.split(/[\s,]/, 1);
    return opening(`MyST's directive \`${name}\``, insteadOf([name], undefined, title), undefined);
  }
  const { id, classes } = attributes;
  // Quarto tells a theorem by what its id begins with.
  const kinds = id?.includes("-") ? [...classes, id.replace(/-.*$/, "")] : classes;
  const name = /\bname="([^"]*)"/.exec(inner)?.[1] ?? title;
  return opening("Pandoc's mark for a block with attributes", insteadOf(kinds, id, name), id);
}

function insteadOf(kinds: readonly string[], id: string | undefined, title: string): string | undefined {
  const plain = kinds.map(plainName);
  const environment = plain.map(nearestEnvironment).find((name) => name !== undefined);
  if (environment === undefined)
    return plain.map((name) => insteadOfDirective(name)).find((instead) => instead !== undefined);
  return writeEnvironment(environment, { ...(id !== undefined && { id }), title });
}

function opening(what: string, instead: string | undefined, id: string | undefined): ForeignOpening {
  return { message: `This is ${what}, which is not read here; ${instead ?? WRITE_NAME}.`, id };
}
