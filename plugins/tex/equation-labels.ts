// \label{eq:risk}, \tag{3}, \eqref{eq:risk}, \begin{subequations}

import { passedBound } from "./mistakes/passed-bound.ts";

/** A `\label` in a formula. */
export interface EquationLabel {
  /** As it was written. */
  readonly label: string;
  /** Of the backslash, 0-based in the TeX. */
  readonly offset: number;
  readonly length: number;
  /** 0-based, of the lines that can have a number each; 0 in formulas that have one number. */
  readonly row: number;
  /** 0-based, of the `subequations` that it stands in. */
  readonly group: number | undefined;
  /** True where it stands in no line of its group: it names all of it. */
  readonly namesGroup: boolean;
  /** What a `\tag` in the same row says. */
  readonly tag: string | undefined;
}

/** A reference within a formula. */
export interface EquationReference {
  readonly command: "ref" | "eqref";
  readonly label: string;
  /** Of the label, 0-based in the TeX. */
  readonly offset: number;
}

/** Environments whose every line can have a number (LaTeX's and amsmath's). */
const NUMBERED_ROWS = /^(?:align|alignat|eqnarray|flalign|gather|xalignat)\*?$/;

/** Those that have one number. */
const NUMBERED_ONCE = /^(?:equation|multline)\*?$/;

const GROUP = "subequations";

/** True for the name of an environment that is a display formula by itself, with numbers of its own. */
export function isNumberedEnvironment(name: string): boolean {
  return NUMBERED_ROWS.test(name) || NUMBERED_ONCE.test(name);
}

const PART =
  /%[^\n]*|\\(?:begin|end)\{([A-Za-z]+\*?)\}|\\label\{([^{}]*)\}|\\tag\*?(?=\{)|\\\\|\\(?:[A-Za-z]+|[\s\S])|[{}]/g;

/** The labels of a formula, in order; none of one that is beyond the bounds and is not set. */
export function equationLabels(tex: string): EquationLabel[] {
  if (!tex.includes("\\label") || passedBound(tex)) return [];
  const found: Omit<EquationLabel, "tag">[] = [];
  const tags = new Map<number, string>();
  const open: string[] = [];
  // Of the environment whose lines are counted; none within it is.
  let depth = Number.POSITIVE_INFINITY;
  let rowDepth = -1;
  let braces = 0;
  let row = -1;
  let groups = 0;
  for (const match of tex.matchAll(PART)) {
    const [part, environment, label] = match;
    if (part.startsWith("\\begin") && environment !== undefined) {
      open.push(environment);
      if (environment === GROUP && open.indexOf(GROUP) === open.length - 1) groups++;
      const hasRows = NUMBERED_ROWS.test(environment);
      if (open.length < depth && isNumberedEnvironment(environment)) {
        depth = open.length;
        rowDepth = hasRows ? depth : -1;
        row++;
      }
    } else if (part.startsWith("\\end") && environment !== undefined) {
      open.pop();
      if (open.length < depth) depth = Number.POSITIVE_INFINITY;
    } else if (label !== undefined) {
      found.push({
        label: label.trim(),
        offset: match.index,
        length: part.length,
        row: Math.max(0, row),
        group: open.includes(GROUP) ? groups - 1 : undefined,
        namesGroup: open.at(-1) === GROUP,
      });
    } else if (part.startsWith("\\tag")) tags.set(Math.max(0, row), group(tex, match.index + part.length));
    else if (part === "{") braces++;
    else if (part === "}") braces--;
    else if (part === "\\\\" && braces === 0 && open.length === rowDepth) row++;
  }
  return found.map((label) => ({ ...label, tag: label.namesGroup ? undefined : tags.get(label.row) }));
}

/** The references in a formula, in order; none of one that is beyond the bounds. */
export function equationReferences(tex: string): EquationReference[] {
  if (!tex.includes("ref{") || passedBound(tex)) return [];
  return [...tex.matchAll(/\\(eqref|ref)\{([^{}]+)\}/g)].map((match) => ({
    command: match[1] as EquationReference["command"],
    label: (match[2] as string).trim(),
    offset: match.index + match[0].indexOf("{") + 1,
  }));
}

/** The id of an equation: its label with hyphens in place of what no id has, `eq-risk` for `eq:risk`. */
export function labelId(label: string): string {
  return label.trim().replace(/[^\p{L}\p{N}_.-]+/gu, "-");
}

/** What stands between balanced braces. */
function group(tex: string, start: number): string {
  let depth = 0;
  for (let index = start; index < tex.length; index++) {
    if (tex[index] === "\\") index++;
    else if (tex[index] === "{") depth++;
    else if (tex[index] === "}" && --depth === 0) return tex.slice(start + 1, index);
  }
  return tex.slice(start + 1);
}
