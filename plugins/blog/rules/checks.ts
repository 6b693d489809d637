import { postsOf } from "../../catalog/entry-posts.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { unbackedClaims, untoldStatements } from "../../linking/claim-ledger.ts";
import { placedClaims } from "../../linking/placed-claims.ts";
import type { GatheredBlock, LinkTarget } from "../../markdown/document/document.ts";
import type { RenderedPost } from "../../pages/page-context.ts";
import { FactBlog } from "../facts/fact-blog.ts";
import { placedAt, placedKeys } from "../facts/sentence-owner.ts";
import { stepSentences } from "../sentences.ts";
import { documentPaths } from "./documents.ts";

/**
 * Claims of each document: facts `claims:` with its path, of those that statements back (`PlacedClaim`); `claim-backed` of
 * the others.
 */
export function claimsRule(): Rule {
  return {
    name: "claims",
    keys: documentPaths,
    answer: (path, read) => {
      const { documents, catalog } = new FactBlog(read);
      const outline = documents.get(path);
      if (!outline?.links.flat().some(({ claim }) => claim)) return {};
      const targets = read<readonly (readonly LinkTarget[])[]>(`links:${path}`) ?? [];
      const claims = placedClaims({
        links: outline.links,
        linkTargets: targets,
        own: outline,
        documents,
        tierOf: (to) => catalog.posts.get(to)?.tier,
        blocks: (to) => read<readonly GatheredBlock[]>(`blocks:${to}`) ?? [],
      });
      return {
        ...(claims.length > 0 && { facts: { [`claims:${path}`]: claims } }),
        diagnostics: unbackedClaims({ document: { outline, targets }, documents }),
      };
    },
  };
}

/** Statements of each pair that no claim tells: facts `untold:` with its name, diagnostics for who asks for them. */
export function untoldRule(): Rule {
  return {
    name: "untold",
    keys: placedKeys,
    answer: (name, read) => {
      const { catalog, documents } = new FactBlog(read);
      const pair = placedAt(catalog, name);
      const path = pair?.overview?.source.path;
      const deepDive = pair?.deepDive && documents.get(pair.deepDive.source.path);
      const outline = path === undefined ? undefined : documents.get(path);
      if (!pair?.deepDive || !deepDive || !outline) return {};
      const targets = read<readonly (readonly LinkTarget[])[]>(`links:${path}`) ?? [];
      const untold = untoldStatements(
        { document: { outline, targets }, documents },
        deepDive,
        pair.deepDive.source.path,
      );
      return untold.length > 0 ? { facts: { [`untold:${name}`]: untold } } : {};
    },
  };
}

/** Overviews with more formulas than `overviewMath` in `site.yaml` allows. */
export function budgetRule(): Rule {
  return {
    name: "budget",
    keys: (read) => read<readonly string[]>("posts") ?? [],
    answer: (path, read) => {
      const { catalog, documents } = new FactBlog(read);
      const post = catalog.posts.get(path);
      const formulas = post?.tier === "overview" ? documents.get(path)?.formulas : undefined;
      if (!post || !formulas) return {};
      const { inline, display } = catalog.site.overviewMath;
      if (formulas.inline <= inline && formulas.display <= display) return {};
      const message =
        `Found ${formulas.inline} inline and ${formulas.display} display formulas in an overview; ` +
        `expected at most ${inline} and ${display} (\`overviewMath\` in \`site.yaml\`). The deep dive is the place for them.`;
      const at = { file: path, line: post.linesBefore + 1, column: 1 };
      return { diagnostics: [{ ...at, severity: "warning", rule: "overview-math-budget", message }] };
    },
  };
}

/** Symbols that no post of an entry uses, nor a sentence of its YAML; of a pair with a panel to come nothing is said. */
export function notationRule(): Rule {
  return {
    name: "notation",
    keys: placedKeys,
    answer: (key, read) => {
      const entry = placedAt(new FactBlog(read).catalog, key);
      const posts = entry ? postsOf(entry) : [];
      if (!entry || entry.notation.length === 0 || (posts.length < 2 && posts[0]?.tier !== undefined)) return {};
      const { notation, summary, buildsOn, threads, errata, changes } = entry;
      const used = new Set(
        posts.flatMap((post) => (read<RenderedPost>(`about:${post.source.path}`)?.symbols ?? []).map(([name]) => name)),
      );
      const sentences = [
        summary,
        ...buildsOn,
        ...[...threads.values()].flatMap(stepSentences),
        ...notation.map(({ means }) => means),
      ];
      const corrections = [...errata, ...changes].map(({ what }) => what);
      const beside = new Set([...sentences, ...corrections].flatMap((one) => one?.text.match(/\\[A-Za-z]+/g) ?? []));
      const diagnostics = notation
        .filter(({ macro }) => !beside.has(macro) && !used.has(macro.slice(1)))
        .map(({ macro, place }): Diagnostic => {
          const message = `The symbol \`${macro}\` is used ${posts.length < 2 ? "nowhere in the chapter" : "in neither panel"}; use it, or take it out of \`notation\`.`;
          return { ...place, severity: "warning", rule: "notation-used", message };
        });
      return { diagnostics };
    },
  };
}
