// \begin{subequations} \begin{align} … \end{align}
import type { Macros } from "../macros/macros.ts";
import type { TexError } from "../tex-error.ts";

const EDGE = /%[^\n]*|\\(?:(begin|end)\s*\{([A-Za-z]+\*?)\}|[\s\S])/g;

/**
 * The innermost environment that is begun and never ended, or the first one that is ended and was never begun.
 * @param macros one whose body begins or ends environments makes the source no witness: nothing is found then
 */
export function unclosedEnvironment(tex: string, macros: Macros): TexError | undefined {
  if (!/\\(?:begin|end)\s*\{/.test(tex)) return undefined;
  const open: { readonly name: string; readonly offset: number; readonly length: number }[] = [];
  let found: TexError | undefined;
  for (const { 0: part, 1: edge, 2: name = "", index } of tex.matchAll(EDGE)) {
    if (edge === undefined) continue;
    const place = { offset: index, length: part.length };
    if (edge === "begin") {
      open.push({ name, ...place });
      continue;
    }
    const innermost = open.at(-1);
    if (innermost?.name === name) {
      open.pop();
      continue;
    }
    // KaTeX says well enough that an environment is ended by another name.
    if (innermost && !open.some((outer) => outer.name === name)) return undefined;
    found = innermost ? neverClosed(innermost) : { message: neverOpened(name), ...place };
    break;
  }
  const last = open.at(-1);
  found ??= last && neverClosed(last);
  return found && !isEdgeHidden(tex, macros) ? found : undefined;
}

function neverClosed({
  name,
  offset,
  length,
}: {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
}): TexError {
  return { message: `\`\\begin{${name}}\` is never closed; expected \`\\end{${name}}\``, offset, length };
}

function neverOpened(name: string): string {
  return `\`\\end{${name}}\` closes nothing; expected \`\\begin{${name}}\` before it`;
}

/** True where a macro that is used may begin or end an environment. */
function isEdgeHidden(tex: string, macros: Macros): boolean {
  return (
    /\\(?:[egx]?def|let|(?:new|renew|provide)command)(?![A-Za-z])/.test(tex) ||
    Object.entries(macros).some(([name, body]) => tex.includes(name) && /\\(?:begin|end)/.test(JSON.stringify(body)))
  );
}
