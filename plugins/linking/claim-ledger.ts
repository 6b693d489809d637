import type { Diagnostic } from "../core/diagnostic.ts";
import type {
  DocumentExports,
  DocumentOutline,
  LinkedDocument,
  LinkUse,
  Target,
} from "../markdown/document/document.ts";
import { environmentKind, environmentsThat } from "../markdown/document/environment-kinds.ts";

/** A document among the documents that its links lead to. */
interface Claiming {
  readonly document: LinkedDocument;
  readonly documents: ReadonlyMap<string, DocumentExports>;
}

/** Claims of a post that lead to something else than a statement: `claim-backed`. */
export function unbackedClaims(claiming: Claiming): Diagnostic[] {
  return claimsOf(claiming).flatMap(({ use, target, isJudged }) => {
    if (!isJudged || (target && environmentKind(target.kind)?.backsClaims)) return [];
    const found = target
      ? `leads to ${target.kind === "heading" ? `the heading “${target.name}”` : target.name}`
      : "leads to a page";
    const message = `The claim ${found}; expected a ${backing()}.`;
    return [{ ...use.place, severity: "warning", rule: "claim-backed", message } satisfies Diagnostic];
  });
}

/**
 * Statements of a deep dive that no claim of its overview leads to: `theorem-told`.
 * @param overview with what its claims lead to
 * @param deepDive and the path of its file
 */
export function untoldStatements(overview: Claiming, deepDive: DocumentOutline, path: string): Diagnostic[] {
  const told = new Set(claimsOf(overview).flatMap(({ place }) => (place?.path === path ? [place.id] : [])));
  return [...deepDive.targets.values()]
    .filter((target) => environmentKind(target.kind)?.mustBeTold && !told.has(target.id))
    .map((target): Diagnostic => {
      const title = target.title === "" ? "" : ` (${target.title})`;
      const hint = target.lasting
        ? `\`[…](deep-dive.md#${target.id} "claim")\``
        : `\`[…](deep-dive.md#… "claim")\`, and give it an id`;
      return {
        file: path,
        line: deepDive.lines[target.id] ?? 1,
        column: 1,
        severity: "warning",
        rule: "theorem-told",
        message: `No sentence of the overview tells ${target.name}${title}; mark one with ${hint}.`,
      };
    });
}

/** `theorem, lemma, proposition or corollary`. */
function backing(): string {
  return environmentsThat(({ backsClaims }) => backsClaims)
    .join(", ")
    .replace(/, ([^,]*)$/, " or $1");
}

interface Claim {
  readonly use: LinkUse;
  /** Where it leads, if that is a place in a post. */
  readonly place: { readonly path: string; readonly id: string } | undefined;
  /** What stands there; nothing for a page as a whole. */
  readonly target: Target | undefined;
  /** False where it leads nowhere on the site (a dead link, a draft): that is told elsewhere. */
  readonly isJudged: boolean;
}

function claimsOf({ document, documents }: Claiming): Claim[] {
  const { outline, targets } = document;
  return outline.links.flatMap((uses, bearer) =>
    uses.flatMap((use, index): Claim[] => {
      if (!use.claim) return [];
      const target = targets[bearer]?.[index];
      if (!target || target.kind === "none") return [{ use, place: undefined, target: undefined, isJudged: false }];
      const place = target.kind === "internal" ? target.previewed : undefined;
      const found = place && documents.get(place.path)?.targets.get(place.id);
      return [{ use, place, target: found, isJudged: true }];
    }),
  );
}
