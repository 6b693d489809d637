// @thm-peak   [-@fig-curve]   [@eq-a; @eq-b]

import { newId } from "../../convert/new-id.ts";
import { isWithin, regionsOf } from "../../convert/regions.ts";
import { tellAt } from "../../convert/tell-at.ts";
import { type Edit, edited, lineAt } from "../../model/body.ts";
import type { Construct, Scene } from "../../model/construct.ts";
import type { OldPost } from "../../model/old-blog.ts";

const KINDS = "fig|tbl|sec|eq|thm|lem|cor|prp|cnj|def|exm|exr|rem|sol|alg|lst|nte|tip|wrn|imp|cau";
const ID = `(?:${KINDS}|Fig|Tbl|Sec|Eq|Thm|Lem|Cor|Prp|Def|Exm|Exr|Alg|Lst)-[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_:.-]*[\\p{L}\\p{N}_])?`;
const BRACKETED = new RegExp(`\\[(-?@${ID}(?:\\s*;\\s*-?@${ID})*)\\]|(?<![\\p{L}\\p{N}\\\\@.])@(${ID})`, "gu");

const CAPTION = /^([ \t>]*(?:`{3,}|~{3,})python \{run[^\n]*? caption=")((?:\\.|[^"\\\n])*)"/gm;

/** Quarto's references. */
export const references: Construct = {
  name: "references",
  convert(body, scene) {
    const regions = regionsOf(body.text, scene.post.math);
    const edits: Edit[] = [];
    for (const match of body.text.matchAll(BRACKETED)) {
      if (isWithin(regions, match.index)) continue;
      const [all, several, one] = match;
      const line = lineAt(body, match.index);
      const made = referencesIn(several ?? `@${one}`, scene, line);
      scene.took(all);
      scene.gave(made);
      edits.push({ start: match.index, end: match.index + all.length, text: made });
    }
    // Captions of cells stand among the options of code.
    for (const match of body.text.matchAll(CAPTION)) {
      const written = match[2] ?? "";
      const made = written.replace(BRACKETED, (_: string, several: string | undefined, one: string | undefined) =>
        referencesIn(several ?? `@${one}`, scene, lineAt(body, match.index)),
      );
      if (made === written) continue;
      const start = match.index + (match[1] ?? "").length;
      edits.push({ start, end: start + written.length, text: made.replace(/\\(?!["\\])/g, "\\\\") });
    }
    return edited(body, edits);
  },
};

function referencesIn(written: string, scene: Scene, line: number): string {
  return written
    .split(";")
    .map((part) => reference(part.trim().replace(/^-?@/, ""), scene, line))
    .join(", ");
}

function reference(written: string, scene: Scene, line: number): string {
  const id = written.charAt(0).toLowerCase() + written.slice(1);
  const post = postWith(id, scene);
  // A part of a figure: `@fig-a-2`.
  const whole = /^((?:fig|tbl)-.+)-\d+$/.exec(id)?.[1];
  if (!post && whole !== undefined) return reference(whole, scene, line);
  if (!post) {
    tellAt(scene, "lost", line, `\`@${written}\` leads to what is nowhere in this site; it stands as code.`);
    return `\`@${written}\``;
  }
  if (post !== scene.post) return `[](</${post.path}#${newId(id)}>)`;
  return id.startsWith("eq-") ? `\\eqref{${id}}` : `[](#${newId(id)})`;
}

/** The post in which something bears an id: itself first. */
function postWith(id: string, scene: Scene): OldPost | undefined {
  const isThere = ({ body: { text } }: OldPost): boolean => {
    for (let at = text.indexOf(`#${id}`); at >= 0; at = text.indexOf(`#${id}`, at + 1))
      if (/^(?:[\s}"]|$)/.test(text.slice(at + id.length + 1, at + id.length + 2)) && text.charAt(at - 1) !== "(")
        return true;
    return text.includes(`id="${id}"`) || text.includes(`\\label{${id}}`);
  };
  return isThere(scene.post) ? scene.post : scene.blog.posts.find((post) => post !== scene.post && isThere(post));
}
