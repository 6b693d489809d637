// (label)=
import { bodyLines, type Line, linesBody } from "../../convert/lines.ts";
import { newId } from "../../convert/new-id.ts";
import { isWithin, regionsOf } from "../../convert/regions.ts";
import type { Construct } from "../../model/construct.ts";

/** A label of the whole post, as `read-posts.ts` leaves it. */
const OF_POST = /^<!-- \([^()\n]+\)= -->$/;
const TARGET = /^[ \t]*\(([^()\n]+)\)=[ \t]*$/;

/** Labels before headings and paragraphs become ids. */
export const targets: Construct = {
  name: "labels of places",
  convert(body, scene) {
    const regions = regionsOf(body.text, scene.post.math);
    const lines = bodyLines(body);
    const made: Line[] = [];
    let pending: { readonly label: string; readonly line: Line }[] = [];
    let offset = 0;
    for (const line of lines) {
      const at = offset;
      offset += line.text.length + 1;
      if (OF_POST.test(line.text)) continue;
      const label = isWithin(regions, at) ? undefined : TARGET.exec(line.text)?.[1];
      if (label !== undefined) {
        scene.took(line.text);
        pending.push({ label, line });
        continue;
      }
      if (line.text.trim() === "" || pending.length === 0) {
        made.push(line);
        continue;
      }
      const heading = /^#{1,6}[ \t]/.test(line.text) && !/\{#[^{}]*\}[ \t]*$/.test(line.text);
      const named = heading || canBeNamed(line.text) ? pending.pop() : undefined;
      for (const { label, line: own } of pending)
        made.push({ text: `<a id="${newId(label)}"></a>`, from: own.from }, { text: "", from: own.from });
      pending = [];
      made.push(named ? { text: withId(line.text, newId(named.label)), from: line.from } : line);
    }
    for (const { label, line } of pending) made.push({ text: `<a id="${newId(label)}"></a>`, from: line.from });
    return linesBody(made);
  },
};

/** The opening of an environment without an id, or a figure without one. */
function canBeNamed(text: string): boolean {
  return /^:::[a-z]+(?:\*)?(?![^\n]*\{#)/.test(text) || /^!\[[^\n]*\)[ \t]*$/.test(text);
}

function withId(text: string, id: string): string {
  const opening = /^(:::[a-z]+)\*?(.*)$/.exec(text);
  if (opening) return `${opening[1]} {#${id}}${opening[2]}`;
  return text.startsWith("!") ? `${text.trimEnd()}{#${id}}` : `${text.trimEnd().replace(/[ \t]+#+$/, "")} {#${id}}`;
}
