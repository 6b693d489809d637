import type { OldPost } from "../model/old-blog.ts";
import { macroArguments } from "./macro-arguments.ts";

/** A post's text, and the macros that it has of its own. */
export interface DefiningPost {
  readonly post: OldPost;
  /** As it is converted. */
  readonly text: string;
  readonly macros: Readonly<Record<string, string>>;
}

/** Where the macros of posts are to stand. */
export interface PlacedMacros {
  /** In `site.yaml`. */
  readonly site: Readonly<Record<string, string>>;
  /** In the front matter of posts that can have them there. */
  readonly fields: ReadonlyMap<OldPost, Readonly<Record<string, string>>>;
  /** As definitions at the beginning of the text. */
  readonly definitions: ReadonlyMap<OldPost, Readonly<Record<string, string>>>;
}

/**
 * Says where macros of posts are to stand: those of a chapter in its front matter; those of notes and pages, which have none there, in
 * `site.yaml`, where that changes no other post, and else in a formula of definitions.
 * @param site macros that the site has already
 */
export function placedMacros(posts: readonly DefiningPost[], site: Readonly<Record<string, string>>): PlacedMacros {
  const shared: Record<string, string> = {};
  const fields = new Map<OldPost, Record<string, string>>();
  const definitions = new Map<OldPost, Record<string, string>>();
  // Posts of a site often have the same macros.
  const known = new Map<string, boolean>();
  const isShared = (name: string, tex: string): boolean => {
    const key = `${name} ${tex}`;
    const answer = known.get(key) ?? meansTheSame(name, tex, posts);
    known.set(key, answer);
    return answer;
  };
  for (const { post, macros } of posts) {
    const isEntry = post.kind === "chapter" && post.panel === undefined;
    const place = isEntry ? fields : definitions;
    for (const [name, tex] of Object.entries(macros)) {
      if (site[name] === tex) continue;
      if (!isEntry && site[name] === undefined && isShared(name, tex)) shared[name] = tex;
      else place.set(post, { ...place.get(post), [name]: tex });
    }
  }
  return { site: shared, fields, definitions };
}

/** True where every post that uses a name, or defines it, has it in the same meaning. */
function meansTheSame(name: string, tex: string, posts: readonly DefiningPost[]): boolean {
  const use = new RegExp(`${name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}(?![A-Za-z])`);
  return posts.every(({ text, macros }) => (macros[name] === undefined ? !use.test(text) : macros[name] === tex));
}

/** A formula that defines macros and shows nothing. */
export function definitionFormula(macros: Readonly<Record<string, string>>): string {
  const lines = Object.entries(macros).map(([name, tex]) => {
    const taken = macroArguments(tex);
    return `\\newcommand{${name}}${taken === 0 ? "" : `[${taken}]`}{${tex}}`;
  });
  return `$$\n${lines.join("\n")}\n$$\n\n`;
}
