/** What an environment is, as far as it matters to how it is numbered, folded and set. */
export interface EnvironmentKind {
  /** What it is called where it stands and where it is referred to. */
  readonly label: string;
  /** True where a textbook numbers it. Each kind counts for itself, from 1 in every post. */
  readonly numbered: boolean;
  /**
   * `statement`: what is claimed or agreed on; `proof`: ends with a mark, and can be folded when it is long; `solution`:
   * folded until a reader asks for it; `aside`: stands apart from the argument; `text`: a part of the text that has a name.
   */
  readonly role: "statement" | "proof" | "solution" | "aside" | "text";
}

/** Every environment that an author can open, by the name that stands behind the colons. */
export const ENVIRONMENTS = {
  theorem: { label: "Theorem", numbered: true, role: "statement" },
  lemma: { label: "Lemma", numbered: true, role: "statement" },
  proposition: { label: "Proposition", numbered: true, role: "statement" },
  corollary: { label: "Corollary", numbered: true, role: "statement" },
  definition: { label: "Definition", numbered: true, role: "statement" },
  assumption: { label: "Assumption", numbered: true, role: "statement" },
  remark: { label: "Remark", numbered: true, role: "text" },
  example: { label: "Example", numbered: true, role: "text" },
  exercise: { label: "Exercise", numbered: true, role: "text" },
  proof: { label: "Proof", numbered: false, role: "proof" },
  solution: { label: "Solution", numbered: false, role: "solution" },
  intuition: { label: "Intuition", numbered: false, role: "aside" },
  analogy: { label: "Analogy", numbered: false, role: "aside" },
  warning: { label: "Warning", numbered: false, role: "aside" },
  prerequisite: { label: "Prerequisite", numbered: false, role: "aside" },
} as const satisfies Readonly<Record<string, EnvironmentKind>>;

/** The name of an environment. */
export type EnvironmentName = keyof typeof ENVIRONMENTS;

/** True for a name that stands in the table. */
export function isEnvironmentName(name: string): name is EnvironmentName {
  return Object.hasOwn(ENVIRONMENTS, name);
}
