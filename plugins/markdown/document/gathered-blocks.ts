import type { Token } from "markdown-it";
import type { EnvironmentMeta } from "../syntax/environments/environment-meta.ts";
import type { EquationNumber, GatheredBlock, LinkUse } from "./document.ts";
import { ENVIRONMENTS } from "./environment-kinds.ts";
import { metaOf } from "./token-meta.ts";
import { walkTokens } from "./walk-tokens.ts";

/**
 * Finds what pages of a series, course or book show of a document: statements, exercises with their solutions, prerequisites,
 * and labelled formulas; and proofs, which stand in statements and are left out of them.
 * @param tokens of the whole document, everything numbered
 * @param equations of the document, by the formula's token
 * @param links of the document, by the token that bears them
 * @returns in the order of the text
 */
export function gatheredBlocks(
  tokens: readonly Token[],
  equations: ReadonlyMap<Token, readonly EquationNumber[]>,
  links: ReadonlyMap<Token, readonly LinkUse[]>,
): GatheredBlock[] {
  const blocks: { -readonly [Name in keyof GatheredBlock]: GatheredBlock[Name] }[] = [];
  const bearers = new Map([...links.keys()].map((token, index) => [token, index] as const));
  const open: EnvironmentMeta[] = [];
  const opened = new Map<EnvironmentMeta, (typeof blocks)[number]>();
  const around = (): EnvironmentMeta | undefined => open.findLast((meta) => opened.has(meta));
  for (const { token } of walkTokens(tokens)) {
    const meta = around();
    const within = meta && { within: meta.id };
    const [equation] = equations.get(token) ?? [];
    if (equation) blocks.push({ id: equation.id, kind: "equation", ...within });
    const bearer = bearers.get(token);
    const box = meta && opened.get(meta);
    if (bearer !== undefined && box?.links) box.links = [...box.links, bearer];
    if (token.type === "environment_close") open.pop();
    if (token.type !== "environment_open") continue;
    const own = metaOf<EnvironmentMeta>(token);
    open.push(own);
    if (!own.name) continue;
    const { role, gathered } = ENVIRONMENTS[own.name];
    if (gathered === "nowhere" && role !== "proof") continue;
    const block: (typeof blocks)[number] = {
      id: own.id,
      kind: own.name,
      ...within,
      ...(own.about && { about: own.about.id }),
      ...(gathered === "prerequisites" && { links: [] }),
    };
    blocks.push(block);
    opened.set(own, block);
  }
  return blocks;
}
