import type { Pair } from "../catalog/model.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { LinkUse, Target } from "../markdown/document/document.ts";
import { environmentKind, environmentsThat } from "../markdown/document/environment-kinds.ts";
import type { LinkedBlog } from "./linked-blog.ts";

/** Which claims of overviews lead to which statements. */
export interface ClaimLedger {
  /** Claims that lead to something else than a statement: `claim-backed`. */
  readonly unbacked: readonly Diagnostic[];
  /** Statements of deep dives that no claim of their overview leads to: `theorem-told`. */
  readonly untold: readonly Diagnostic[];
}

/** Holds the claims of all posts against what they lead to, and the statements of deep dives against the claims. */
export function claimLedger(blog: LinkedBlog): ClaimLedger {
  const { papers, chapters } = blog.catalog;
  const pairs: readonly Pair[] = [...papers.values(), ...chapters.values()];
  return {
    unbacked: [...blog.documents.keys()].flatMap((path) =>
      claimsOf(blog, path).flatMap(({ use, target, external }) => {
        if (external || (target && environmentKind(target.kind)?.backsClaims)) return [];
        const found = target
          ? `leads to ${target.kind === "heading" ? `the heading “${target.name}”` : target.name}`
          : "leads to a page";
        const message = `The claim ${found}; expected a ${backing()}.`;
        return [{ ...use.place, severity: "warning", rule: "claim-backed", message } satisfies Diagnostic];
      }),
    ),
    untold: pairs.flatMap(({ overview, deepDive }) => {
      const parsed = deepDive && blog.documents.get(deepDive.source.path)?.parsed;
      if (!overview || !parsed) return [];
      const told = new Set(claimsOf(blog, overview.source.path).map(({ target }) => target));
      return [...parsed.targets.values()]
        .filter((target) => environmentKind(target.kind)?.mustBeTold && !told.has(target))
        .map((target): Diagnostic => {
          const title = target.title === "" ? "" : ` (${target.title})`;
          const hint = target.lasting
            ? `\`[…](deep-dive.md#${target.id} "claim")\``
            : `\`[…](deep-dive.md#… "claim")\`, and give it an id`;
          return {
            file: parsed.source.path,
            line: target.line,
            column: 1,
            severity: "warning",
            rule: "theorem-told",
            message: `No sentence of the overview tells ${target.name}${title}; mark one with ${hint}.`,
          };
        });
    }),
  };
}

/** `theorem, lemma, proposition or corollary`. */
function backing(): string {
  return environmentsThat(({ backsClaims }) => backsClaims)
    .join(", ")
    .replace(/, ([^,]*)$/, " or $1");
}

interface Claim {
  readonly use: LinkUse;
  /** What it leads to; nothing for a page as a whole. */
  readonly target: Target | undefined;
  /** True where it leads nowhere on the site that could be judged: dead, or a draft; that is told elsewhere. */
  readonly external: boolean;
}

function claimsOf(blog: LinkedBlog, path: string): Claim[] {
  const document = blog.documents.get(path);
  if (!document) return [];
  return [...document.targets].flatMap(([use, target]): Claim[] => {
    if (!use.claim) return [];
    if (target.kind === "none") return [{ use, target: undefined, external: true }];
    const place = target.kind === "internal" ? target.previewed : undefined;
    const found = place && blog.documents.get(place.path)?.parsed.targets.get(place.id);
    return [{ use, target: found, external: false }];
  });
}
