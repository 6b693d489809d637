import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { counterpartOf } from "../../linking/counterpart.ts";
import { FactBlog } from "../facts/fact-blog.ts";
import { documentPaths } from "./documents.ts";
import type { PlaceRef } from "./links.ts";

/** Which equation a block of code implements. */
export interface Implementation {
  readonly equation: PlaceRef;
  /** The id of the block. */
  readonly block: string;
}

/** A block that implements an equation of a post. */
export interface CodeSign {
  /** Of the equation. */
  readonly id: string;
  readonly block: PlaceRef;
}

/** The code that implements the equations of each post, of its own or of the other panel: facts `code-signs:` with its path. */
export function codeSignsRule(): Rule {
  return {
    name: "code-signs",
    keys: (read) =>
      documentPaths(read).flatMap((path) => implementationsIn(read, path).map(({ equation: [file] }) => file)),
    answer: (path, read) => {
      const { catalog } = new FactBlog(read);
      const post = catalog.posts.get(path);
      const other = post && counterpartOf(catalog, post)?.source.path;
      const signs = [path, ...(other === undefined ? [] : [other])].flatMap((from) =>
        implementationsIn(read, from).flatMap(({ equation, block }): CodeSign[] =>
          equation[0] === path ? [{ id: equation[1], block: [from, block] }] : [],
        ),
      );
      return signs.length === 0 ? {} : { facts: { [`code-signs:${path}`]: signs } };
    },
  };
}

function implementationsIn(read: Read, path: string): readonly Implementation[] {
  return read<readonly Implementation[]>(`implements:${path}`) ?? [];
}
