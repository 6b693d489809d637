// :::{note} Title   ::: {.callout-note}   ::: {#thm-peak}   :::note[Title]
import { readAttributes } from "./attributes.ts";
import { nearestEnvironment, writeEnvironment } from "./callouts.ts";
import { insteadOfDirective } from "./directives.ts";

/**
 * Says what to write in the place of a line of colons that opens something in another dialect.
 * @param written from behind the colons: braces, or a name with a title in brackets
 * @param title what follows on the line
 */
export function adviceOnColons(written: string, title: string): string {
  const expected = (what: string, instead: string | undefined): string =>
    `This is ${what}, which is not read here; ${instead ?? "write `:::remark` … `:::`, or another name of an environment"}.`;
  if (!written.startsWith("{")) {
    const [, name = "", words = ""] = /^([^[{]*)(?:\[([^\]]*)\])?/.exec(written) ?? [];
    const environment = nearestEnvironment(name);
    const id = /\{#([A-Za-z][\w:.-]*)/.exec(written)?.[1];
    const behind = `${id ? ` {#${id}}` : ""}${words ? ` ${words}` : ""}`;
    const instead = environment ? writeEnvironment(environment, behind) : insteadOfDirective(name);
    return expected("a directive with its title in brackets", instead);
  }
  const inner = written.slice(1, -1).trim();
  const attributes = readAttributes(inner);
  if (!attributes) {
    const [name = ""] = inner.split(/[\s,]/, 1);
    const plain = name.replace(/^(?:prf|proof):/, "");
    const environment = nearestEnvironment(plain);
    const instead = environment ? writeEnvironment(environment, title && ` ${title}`) : insteadOfDirective(plain);
    return expected(`MyST's directive \`${name}\``, instead);
  }
  const { id, classes } = attributes;
  // Quarto names a theorem by what its id begins with.
  const kinds = [
    ...classes.map((one) => one.replace(/^callout-/, "")),
    ...(id?.includes("-") ? [id.replace(/-.*$/, "")] : []),
  ];
  const known = kinds.find((kind) => nearestEnvironment(kind) !== undefined);
  const environment = known === undefined ? undefined : nearestEnvironment(known);
  const name = /\bname="([^"]*)"/.exec(inner)?.[1] ?? title;
  const behind = `${id ? ` {#${id}}` : ""}${name ? ` ${name}` : ""}`;
  const instead = environment
    ? writeEnvironment(environment, behind)
    : kinds.map(insteadOfDirective).find((one) => one !== undefined);
  return expected("Pandoc's mark for a block with attributes", instead);
}
