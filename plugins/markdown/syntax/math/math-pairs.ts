/**
 * Environments that open a display formula without dollars around them. Each has a starred form too. Others, such as
 * `matrix`, stand within a formula.
 */
const DISPLAY_ENVIRONMENTS: ReadonlySet<string> = new Set([
  "align",
  "alignat",
  "CD",
  "darray",
  "dcases",
  "displaymath",
  "drcases",
  "eqnarray",
  "equation",
  "flalign",
  "gather",
  "multline",
  "subequations",
  "xalignat",
]);

/** True for the name of a display environment, starred or not. */
export function isDisplayEnvironment(name: string): boolean {
  return DISPLAY_ENVIRONMENTS.has(name.endsWith("*") ? name.slice(0, -1) : name);
}

/** CommonMark's code spans (https://spec.commonmark.org/0.31.2/#code-spans): where they begin, and where they end. */
export function findCodeSpans(text: string): Map<number, number> {
  const spans = new Map<number, number>();
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) append(runs, run.length, index);
  const token = /\\[\s\S]|`+/g;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0].startsWith("\\")) continue;
    const same = runs.get(match[0].length) ?? [];
    const behind = token.lastIndex;
    const closer = same[firstIndex(same.length, (index) => (same[index] as number) >= behind)];
    if (closer === undefined) continue;
    token.lastIndex = closer + match[0].length;
    spans.set(match.index, token.lastIndex);
  }
  return spans;
}

/** Balanced braces: by the offset where each opens, where it closes. Escaped braces and those in code spans do not count. */
export function matchBraces(text: string, codeSpans: ReadonlyMap<number, number>): Map<number, number> {
  const braces = new Map<number, number>();
  const open: number[] = [];
  const token = /\\[\s\S]|[{}]|`+/g;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === "{") open.push(match.index);
    else if (match[0] === "}") {
      const start = open.pop();
      if (start !== undefined) braces.set(start, match.index);
    } else token.lastIndex = codeSpans.get(match.index) ?? token.lastIndex;
  }
  return braces;
}

/** Display environments: where they begin, and where they end. One within another of the same name is matched on its own. */
export function matchEnvironments(text: string): Map<number, number> {
  const environments = new Map<number, number>();
  const open = new Map<string, number[]>();
  for (const match of text.matchAll(/\\(?:(begin|end)\{([A-Za-z]+\*?)\}|[\s\S])/g)) {
    const name = match[2] ?? "";
    if (!isDisplayEnvironment(name)) continue;
    if (match[1] === "begin") append(open, name, match.index);
    else {
      const start = open.get(name)?.pop();
      if (start !== undefined) environments.set(start, match.index + match[0].length);
    }
  }
  return environments;
}

/** Binary search: the first index below `length` from which on `holds` is true; `length` if there is none. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function append<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
