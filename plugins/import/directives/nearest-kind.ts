import type { EnvironmentName } from "../../markdown/document/environment-kinds.ts";

/** Which environment stands for something of another dialect. */
export interface NearestKind {
  readonly name: EnvironmentName;
  /** Whether it stays without a number. */
  readonly isStarred: boolean;
  /** What it is called, where that is more than the environment's name says. */
  readonly called?: string;
}

/** What says the same. */
const SAME: ReadonlyMap<string, EnvironmentName> = new Map([
  ["theorem", "theorem"],
  ["thm", "theorem"],
  ["lemma", "lemma"],
  ["lem", "lemma"],
  ["proposition", "proposition"],
  ["prop", "proposition"],
  ["prp", "proposition"],
  ["corollary", "corollary"],
  ["cor", "corollary"],
  ["definition", "definition"],
  ["def", "definition"],
  ["assumption", "assumption"],
  ["axiom", "assumption"],
  ["remark", "remark"],
  ["rem", "remark"],
  ["example", "example"],
  ["exm", "example"],
  ["exercise", "exercise"],
  ["exr", "exercise"],
  ["proof", "proof"],
  ["solution", "solution"],
  ["sol", "solution"],
]);

/** What stands apart, in the words of books and of vaults. */
const ASIDES: ReadonlyMap<string, EnvironmentName> = new Map([
  ["warning", "warning"],
  ["caution", "warning"],
  ["attention", "warning"],
  ["danger", "warning"],
  ["error", "warning"],
  ["important", "warning"],
  ["bug", "warning"],
  ["failure", "warning"],
  ["fail", "warning"],
  ["missing", "warning"],
  ["tip", "intuition"],
  ["hint", "intuition"],
  ["intuition", "intuition"],
  ["analogy", "analogy"],
  ["prerequisite", "prerequisite"],
  ["prerequisites", "prerequisite"],
]);

/** Statements for which there is no environment: a remark says what they are. */
const CALLED: ReadonlyMap<string, string> = new Map([
  ["algorithm", "Algorithm"],
  ["alg", "Algorithm"],
  ["conjecture", "Conjecture"],
  ["cnj", "Conjecture"],
  ["criterion", "Criterion"],
  ["observation", "Observation"],
  ["property", "Property"],
  ["seealso", "See also"],
  ["todo", "To do"],
  ["question", "Question"],
  ["faq", "Question"],
  ["abstract", "Summary"],
  ["summary", "Summary"],
  ["tldr", "Summary"],
  ["quote", "Quotation"],
  ["cite", "Quotation"],
]);

/** Names for what stands apart that a remark says as well. */
const REMARKS: ReadonlySet<string> = new Set(
  "note info admonition success check done help sidebar margin aside topic versionadded".split(" "),
);

/** The environment that is nearest to a theorem, an admonition or a callout; nothing for what is none of them. */
export function nearestKind(written: string): NearestKind | undefined {
  const name = written.toLowerCase().replace(/^(?:prf:|proof:|callout-)/, "");
  const same = SAME.get(name);
  if (same !== undefined) return { name: same, isStarred: false };
  const aside = ASIDES.get(name);
  if (aside !== undefined) return { name: aside, isStarred: false };
  const called = CALLED.get(name);
  if (called !== undefined) return { name: "remark", isStarred: true, called };
  return REMARKS.has(name) ? { name: "remark", isStarred: true } : undefined;
}

/** The line that opens an environment. @param title inline Markdown; empty without one */
export function openingLine({ name, isStarred, called }: NearestKind, id: string, title: string): string {
  // An id is referred to by its number.
  const star = isStarred && id === "" ? "*" : "";
  const words = [called, title].filter((part) => part !== undefined && part !== "").join(": ");
  return `:::${name}${star}${id === "" ? "" : ` {#${id}}`}${words === "" ? "" : ` ${words}`}`;
}
