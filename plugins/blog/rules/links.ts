import { placedEntries } from "../../catalog/placed-entries.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { otherTier } from "../../core/tier.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { unknownKeys } from "../../linking/citations.ts";
import { counterpartOf } from "../../linking/counterpart.ts";
import { compareErrata, placeErrata } from "../../linking/errata.ts";
import { hingesOf } from "../../linking/hinges.ts";
import { resolveLink } from "../../linking/resolve-link.ts";
import type { LinkTarget } from "../../markdown/document/document.ts";
import { FactBlog, type StoredErratum } from "../facts/fact-blog.ts";
import { entryKey, placedAt, placedKeys } from "../facts/sentence-owner.ts";
import type { Implementation } from "./code-signs.ts";
import { documentPaths } from "./documents.ts";

/** A place in a post: its file, and the id in it; an empty one is the post as a whole. */
export type PlaceRef = readonly [path: string, id: string];

/**
 * What the links of each document lead to: facts `links:` and, of those to places in posts, `leads:`, with its path; where there are some, also
 * `published:` (files of saved runs that links lead to) and `implements:` (equations that blocks of code implement).
 */
export function linksRule(): Rule {
  return {
    name: "links",
    keys: documentPaths,
    answer: (path, read) => {
      const blog = new FactBlog(read);
      const document = blog.documents.get(path);
      if (!document) return {};
      const diagnostics: Diagnostic[] = [];
      const implemented: Implementation[] = [];
      const targets = document.links.map((uses) =>
        uses.map((use): LinkTarget => {
          const { target, diagnostic } = resolveLink(blog, path, use);
          if (diagnostic) diagnostics.push(diagnostic);
          if (use.implementedBy === undefined || target?.kind !== "internal") return target ?? { kind: "none" };
          const { path: file = path, id = target.id } = target.previewed ?? {};
          const { kind, name } = blog.documents.get(file)?.targets.get(id) ?? {};
          if (kind === "equation") {
            implemented.push({ equation: [file, id], block: use.implementedBy });
            return target;
          }
          const message = `The block is said to implement ${name ?? `\`${id}\``}; expected the label or id of an equation.`;
          diagnostics.push({ ...use.place, severity: "error", rule: "implements-equation", message });
          return { kind: "none" };
        }),
      );
      diagnostics.push(...unknownKeys(blog.references, document.citations));
      const places = targets.flat().flatMap((target): PlaceRef[] => {
        const place = target.kind === "internal" ? target.previewed : undefined;
        return place ? [[place.path, place.id]] : [];
      });
      const published = targets
        .flat()
        .flatMap((target) => (target.kind === "asset" && blog.catalog.outputs.has(target.path) ? [target.path] : []));
      return {
        facts: {
          [`links:${path}`]: targets,
          [`leads:${path}`]: places,
          ...(published.length > 0 && { [`published:${path}`]: [...new Set(published)] }),
          ...(implemented.length > 0 && { [`implements:${path}`]: implemented }),
        },
        diagnostics,
      };
    },
  };
}

/** Where the text of each panel can be turned: facts `hinges:` with its path. */
export function hingesRule(): Rule {
  return {
    name: "hinges",
    keys: (read) => read<readonly string[]>("posts") ?? [],
    answer: (path, read) => {
      const blog = new FactBlog(read);
      const post = blog.catalog.posts.get(path);
      const counterpart = post && counterpartOf(blog.catalog, post);
      const from = blog.documents.get(path);
      const to = counterpart && blog.documents.get(counterpart.source.path);
      if (!post?.tier || !from || !to) return {};
      return { facts: { [`hinges:${path}`]: hingesOf(from, to, otherTier(post.tier)) } };
    },
  };
}

/** Where each paper's and chapter's corrections stand: facts `errata:` with its key. */
export function errataRule(): Rule {
  return {
    name: "errata-of",
    keys: placedKeys,
    answer: (owner, read) => {
      const blog = new FactBlog(read);
      const entry = placedAt(blog.catalog, owner);
      if (!entry || entry.errata.length === 0) return {};
      const { errata, diagnostics } = placeErrata(blog, entry);
      const stored = errata.map(
        ({ key, target, at, erratum }): StoredErratum => ({ key, target, at, index: entry.errata.indexOf(erratum) }),
      );
      return { facts: { [`errata:${owner}`]: stored }, diagnostics };
    },
  };
}

/** All corrections, the newest first, by owner and key: fact `errata`. */
export function errataListRule(): Rule {
  return {
    name: "errata",
    keys: () => [""],
    answer: (_key, read) => {
      const blog = new FactBlog(read);
      const all = placedEntries(blog.catalog)
        .flatMap((entry) => blog.errataOf(entry))
        .sort(compareErrata);
      return { facts: { errata: all.map(({ entry, key }) => [entryKey(entry), key]) } };
    },
  };
}
