import type { Token } from "markdown-it";
import type { EnvironmentName } from "../../document/environment-kinds.ts";

/** What `environment_open`, `environment_label` and `environment_close` carry: one object for the three. */
export interface EnvironmentMeta {
  /** Nothing where the name is not known. */
  readonly name: EnvironmentName | undefined;
  /** True for `theorem*`, which is not counted. */
  readonly starred: boolean;
  /** The author's id, or one made from name and number. */
  id: string;
  readonly explicit: boolean;
  /** What the link to the other panel is to say, if the author said so. */
  readonly turn: string | undefined;
  /** Inline tokens of the title; empty without one. */
  title: readonly Token[];
  number?: string;
  /** What a proof proves, or a solution solves: what its title leads to, else the statement right before it, or the one that it stands in. */
  about?: EnvironmentMeta;
  /** Of an exercise: its solutions that stand elsewhere. */
  solvedElsewhere?: readonly EnvironmentMeta[];
  /** True for a solution that stands apart from its exercise. */
  isElsewhere?: boolean;
  /** Where the label stands: at the beginning of the first paragraph, or before the first block. */
  label: "in paragraph" | "alone";
  foldable: boolean;
  /**
   * Which heading its label is to those who listen: one below what it stands in, a section or an environment. 2 to 6; nothing
   * for what is no statement or part of the text with a name.
   */
  level?: number;
  /** True where a mark that ends the proof has to follow its last block. */
  markAlone: boolean;
}
