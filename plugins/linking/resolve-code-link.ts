import { posix } from "node:path";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { LinkTarget } from "../markdown/document/document.ts";
import { withBase } from "./addresses.ts";
import { codeViewAddress, projectAddress } from "./code-addresses.ts";
import type { LinkSpace } from "./link-space.ts";

/** Lines of a file, as code hosts write them: `L12`, `L12-L20`, `L12-20`. */
const LINES = /^L([1-9]\d{0,6})(?:-L?([1-9]\d{0,6}))?$/;

/** A link that leads to code as a page shows it: to a project's folder, or to a file in it that is shown, or lines of it. */
export function resolveCodeLink(
  space: LinkSpace,
  from: string,
  path: string,
  hash: string,
  fail: (message: string) => Diagnostic,
): { target: LinkTarget | undefined; diagnostic?: Diagnostic } | undefined {
  const written = posix.relative(posix.dirname(from), path);
  const lead = (address: string, label: string): { target: LinkTarget } => ({
    target: { kind: "internal", href: withBase(space.base, address), id: "", label, short: label },
  });
  const project = space.catalog.projects.get(path.replace(/\/$/, ""));
  if (project && hash === "") return lead(projectAddress(project.entry), written);
  const file = space.codeFile(path);
  if (!file?.isShown) return undefined;
  if (hash === "") return lead(codeViewAddress(path) as string, written);
  const [, first, last = first] = LINES.exec(hash) ?? [];
  if (first === undefined) {
    const message = `\`${written}\` has no id \`${hash}\`; expected a line or some, like \`#L12\` or \`#L12-L20\`.`;
    return { target: undefined, diagnostic: fail(message) };
  }
  const [line, to] = [Number(first), Number(last)].sort((a, b) => a - b) as [number, number];
  const { lines } = file.size;
  if (to > (lines ?? 0)) {
    const message = `\`${written}\` has ${lines === 1 ? "1 line" : `${lines} lines`}, and the link leads to line ${to}.`;
    return { target: undefined, diagnostic: fail(message) };
  }
  const label = `${written}, ${line === to ? `line ${line}` : `lines ${line} to ${to}`}`;
  return lead(codeViewAddress(path, line, to) as string, label);
}
