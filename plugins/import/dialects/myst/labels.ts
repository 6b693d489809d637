import type { Scene } from "../../model/construct.ts";
import type { OldPost } from "../../model/old-blog.ts";

/** Where a label stands, and what it names. */
export interface FoundLabel {
  readonly post: OldPost;
  /** `document` where it stands at the beginning of a post, whose title it names. */
  readonly kind: "equation" | "document" | "other";
}

/** Finds what a label names: in the post itself, else in another. */
export function findLabel(label: string, scene: Scene): FoundLabel | undefined {
  const own = labelIn(label, scene.post);
  if (own) return own;
  for (const post of scene.blog.posts) {
    const found = post === scene.post ? undefined : labelIn(label, post);
    if (found) return found;
  }
  return undefined;
}

function labelIn(label: string, post: OldPost): FoundLabel | undefined {
  const { text } = post.body;
  if (text.includes(`(${label})=`)) return { post, kind: text.includes(`<!-- (${label})= -->`) ? "document" : "other" };
  if (text.includes(`$$ (${label})`) || text.includes(`$$(${label})`) || text.includes(`\\label{${label}}`))
    return { post, kind: "equation" };
  for (const option of ["label", "name"]) {
    const at = text.indexOf(`:${option}: ${label}`);
    if (at >= 0 && /^\s*$/m.test(text.slice(at + label.length + option.length + 3).split("\n", 1)[0] ?? ""))
      return { post, kind: "other" };
  }
  const named = new RegExp(`^[ \\t]*(?:label|name):[ \\t]*${escaped(label)}[ \\t]*$`, "m");
  return text.includes(label) && (named.test(text) || new RegExp(`\\{#${escaped(label)}[ }]`).test(text))
    ? { post, kind: "other" }
    : undefined;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The address of a post, as the links of the old site's texts have it, from its root. */
export function rootPath(post: OldPost): string {
  return `/${post.path}`;
}
