import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Slug } from "../../core/slug.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { unbackedClaims, untoldStatements } from "../../linking/claim-ledger.ts";
import type { LinkTarget } from "../../markdown/document/document.ts";
import { FactBlog } from "../facts/fact-blog.ts";
import type { RenderedFacts } from "../jobs/render-job.ts";
import { documentPaths } from "./documents.ts";

/** Claims that nothing backs, of each document: `claim-backed`. */
export function claimsRule(): Rule {
  return {
    name: "claims",
    keys: documentPaths,
    answer: (path, read) => {
      const { documents } = new FactBlog(read);
      const outline = documents.get(path);
      if (!outline?.links.flat().some(({ claim }) => claim)) return {};
      const targets = read<readonly (readonly LinkTarget[])[]>(`links:${path}`) ?? [];
      return { diagnostics: unbackedClaims({ document: { outline, targets }, documents }) };
    },
  };
}

/** Statements of each pair that no claim tells: facts `untold:` with its name, diagnostics for who asks for them. */
export function untoldRule(): Rule {
  return {
    name: "untold",
    keys: (read) => {
      const names = (list: string, kind: string) =>
        (read<readonly string[]>(list) ?? []).map((slug) => `${kind}/${slug}`);
      return [...names("papers", "paper"), ...names("chapters", "chapter")];
    },
    answer: (name, read) => {
      const { catalog, documents } = new FactBlog(read);
      const [kind, slug] = name.split("/");
      const pair = kind === "paper" ? catalog.papers.get(slug as Slug) : catalog.chapters.get(slug as Slug);
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

/** Symbols that neither panel uses, nor a sentence of `paper.yaml`; of a pair with a panel to come nothing is said. */
export function notationRule(): Rule {
  return {
    name: "notation",
    keys: (read) => read<readonly string[]>("papers") ?? [],
    answer: (slug, read) => {
      const paper = new FactBlog(read).catalog.papers.get(slug as Slug);
      if (!paper?.overview || !paper.deepDive || paper.notation.length === 0) return {};
      const { notation, overview, deepDive, summary, buildsOn, threads, errata } = paper;
      const used = new Set(
        [overview, deepDive].flatMap((post) =>
          (read<RenderedFacts>(`rendered:${post.source.path}`)?.symbols ?? []).map(([name]) => name),
        ),
      );
      const sentences = [summary, ...buildsOn, ...threads.values(), ...notation.map(({ means }) => means)];
      const corrections = errata.map(({ what }) => what);
      const beside = new Set([...sentences, ...corrections].flatMap((one) => one?.text.match(/\\[A-Za-z]+/g) ?? []));
      const diagnostics = notation
        .filter(({ macro }) => !beside.has(macro) && !used.has(macro.slice(1)))
        .map(({ macro, place }): Diagnostic => {
          const message = `The symbol \`${macro}\` is used in neither panel; use it, or take it out of \`notation\`.`;
          return { ...place, severity: "warning", rule: "notation-used", message };
        });
      return { diagnostics };
    },
  };
}
