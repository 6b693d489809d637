/** Everything that is to be known of an environment, wherever it matters. */
export interface EnvironmentKind {
  /** What it is called where it stands and where it is referred to. */
  readonly label: string;
  /**
   * `statement`: what is claimed or agreed on; `proof`: ends with a mark, and can be folded when it is long; `solution`:
   * folded until a reader asks for it; `aside`: stands apart from the argument; `text`: a part of the text that has a name.
   */
  readonly role: "statement" | "proof" | "solution" | "aside" | "text";
  /** True where a textbook numbers it. Each kind counts for itself, from 1 in every post. */
  readonly numbered: boolean;
  /** True where readers look for it by name: one with an id of its own stands in the table of contents. */
  readonly listed: boolean;
  /** True where a claim of the overview may lead to it as what backs the claim. */
  readonly backsClaims: boolean;
  /** True where an overview is expected to tell it. A lemma is a step on the way and need not be told. */
  readonly mustBeTold: boolean;
  /** What a link to a section that holds one may promise: "see the proof", "see the theorem". */
  readonly countsAs: "theorem" | "proof" | "neither";
  /**
   * Which page of a series, course or book shows it whole: `guide`, its study guide, in its place; `solutions`, the study
   * guide, behind everything else; `prerequisites`; `nowhere`.
   */
  readonly gathered: "guide" | "solutions" | "prerequisites" | "nowhere";
}

/** What is proved. */
const RESULT = {
  role: "statement",
  numbered: true,
  listed: true,
  backsClaims: true,
  mustBeTold: true,
  countsAs: "theorem",
  gathered: "guide",
} as const;

/** Whatever is neither proved nor a proof. */
const OTHER = { listed: false, backsClaims: false, mustBeTold: false, countsAs: "neither" } as const;

/** Every environment that an author can open, by the name that stands behind the colons. */
export const ENVIRONMENTS = {
  theorem: { label: "Theorem", ...RESULT },
  lemma: { label: "Lemma", ...RESULT, mustBeTold: false },
  proposition: { label: "Proposition", ...RESULT },
  corollary: { label: "Corollary", ...RESULT },
  definition: { label: "Definition", role: "statement", numbered: true, ...OTHER, gathered: "guide" },
  assumption: { label: "Assumption", role: "statement", numbered: true, ...OTHER, gathered: "guide" },
  remark: { label: "Remark", role: "text", numbered: true, ...OTHER, gathered: "nowhere" },
  example: { label: "Example", role: "text", numbered: true, ...OTHER, gathered: "nowhere" },
  exercise: { label: "Exercise", role: "text", numbered: true, ...OTHER, gathered: "guide" },
  proof: { label: "Proof", role: "proof", numbered: false, ...OTHER, countsAs: "proof", gathered: "nowhere" },
  solution: { label: "Solution", role: "solution", numbered: false, ...OTHER, gathered: "solutions" },
  intuition: { label: "Intuition", role: "aside", numbered: false, ...OTHER, gathered: "nowhere" },
  analogy: { label: "Analogy", role: "aside", numbered: false, ...OTHER, gathered: "nowhere" },
  warning: { label: "Warning", role: "aside", numbered: false, ...OTHER, gathered: "nowhere" },
  prerequisite: { label: "Prerequisite", role: "aside", numbered: false, ...OTHER, gathered: "prerequisites" },
} as const satisfies Readonly<Record<string, EnvironmentKind>>;

/** The name of an environment. */
export type EnvironmentName = keyof typeof ENVIRONMENTS;

/** True for a name that stands in the table. */
export function isEnvironmentName(name: string): name is EnvironmentName {
  return Object.hasOwn(ENVIRONMENTS, name);
}

/** What is known of an environment; nothing for a name that is none, such as `heading` among the kinds of targets. */
export function environmentKind(name: string): EnvironmentKind | undefined {
  return isEnvironmentName(name) ? ENVIRONMENTS[name] : undefined;
}

/** The names of those environments for which something holds, in the order of the table. */
export function environmentsThat(holds: (kind: EnvironmentKind) => boolean): EnvironmentName[] {
  return Object.entries(ENVIRONMENTS).flatMap(([name, kind]) => (isEnvironmentName(name) && holds(kind) ? [name] : []));
}
