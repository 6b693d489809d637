import type { Body } from "../model/body.ts";
import type { Scene } from "../model/construct.ts";
import type { Definitions } from "./macro-definitions.ts";

/**
 * Gives a post the macros that stand somewhere in its text, and tells of it.
 * @param where where they stand, for the report: "a hidden element"
 * @returns what stays in the text: a formula of what `macros` cannot say, or nothing
 */
export function takeDefinitions(
  { macros, kept, broken }: Definitions,
  where: string,
  body: Body,
  offset: number,
  scene: Scene,
): string {
  const names = Object.keys(macros).map((name) => `\`${name}\``);
  if (names.length > 0) {
    scene.define(macros);
    scene.tell("changed", body, offset, `Macros of ${where} were taken over: ${names.join(", ")}.`);
  }
  for (const one of broken)
    scene.tell(
      "lost",
      body,
      offset,
      `What defines no macro was left out: \`${one.replace(/\s+/g, " ").slice(0, 100)}\`.`,
    );
  if (kept.length === 0) return "";
  scene.counted(1);
  return `$$\n${kept.join("\n")}\n$$`;
}
