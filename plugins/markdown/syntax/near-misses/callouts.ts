import { type EnvironmentName, isEnvironmentName } from "../../document/environment-kinds.ts";
import { quoted } from "./mark.ts";

/** Names that other dialects have for what stands apart, and LaTeX's short ones, with the environment that is nearest. */
const NEAREST: ReadonlyMap<string, EnvironmentName> = new Map([
  ["abstract", "intuition"],
  ["attention", "warning"],
  ["bug", "warning"],
  ["caution", "warning"],
  ["conj", "proposition"],
  ["conjecture", "proposition"],
  ["cor", "corollary"],
  ["crp", "corollary"],
  ["danger", "warning"],
  ["def", "definition"],
  ["defi", "definition"],
  ["defn", "definition"],
  ["dfn", "definition"],
  ["error", "warning"],
  ["ex", "example"],
  ["exm", "example"],
  ["exr", "exercise"],
  ["failure", "warning"],
  ["hint", "intuition"],
  ["important", "warning"],
  ["lem", "lemma"],
  ["lma", "lemma"],
  ["prf", "proof"],
  ["problem", "exercise"],
  ["prop", "proposition"],
  ["prp", "proposition"],
  ["rem", "remark"],
  ["rmk", "remark"],
  ["sol", "solution"],
  ["summary", "intuition"],
  ["thm", "theorem"],
  ["tip", "intuition"],
  ["tldr", "intuition"],
]);

/** Names of what stands apart, for which a remark is nearest. */
const REMARKS: ReadonlySet<string> = new Set(
  "admonition cite done faq help info note question quote seealso success todo topic versionadded".split(" "),
);

/** The environment that is nearest to a callout or a theorem of another dialect; nothing for what is neither. */
export function nearestEnvironment(name: string): EnvironmentName | undefined {
  const lower = name.toLowerCase();
  if (isEnvironmentName(lower)) return lower;
  return NEAREST.get(lower) ?? (REMARKS.has(lower) ? "remark" : undefined);
}

/**
 * Says how an environment is opened and closed.
 * @param title of the author's, as it was written; empty without one
 */
export function writeEnvironment(
  name: EnvironmentName,
  {
    id,
    title = "",
    isStarred = false,
  }: { readonly id?: string; readonly title?: string; readonly isStarred?: boolean } = {},
): string {
  const braces = id === undefined ? "" : ` {#${id}}`;
  const words = title === "" ? "" : ` ${quoted(title)}`;
  return `write \`:::${name}${isStarred ? "*" : ""}${braces}${words}\` … \`:::\``;
}
