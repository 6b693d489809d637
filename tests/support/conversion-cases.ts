import { expect, test } from "vitest";
import type { importTexts } from "./import-text-site.ts";

/** What became of a post's text, and what its counts do not explain. */
export interface ConvertedPost {
  readonly body: string;
  /** Words that are missing or too many. */
  readonly unexplained: readonly (readonly [word: string, count: number])[];
  /** How many formulas there are too many, below 0 too few. */
  readonly formulas: number;
}

/** What an import has made of one post. @param path in the new blog */
export function convertedPost({ imported, text }: ReturnType<typeof importTexts>, path: string): ConvertedPost {
  const count = imported.counts.find(({ newPath }) => newPath === path);
  return {
    body: (text(path) ?? "").replace(/^---\n[\s\S]*?\n---\n\n/, "").trimEnd(),
    unexplained: [...(count?.unexplained ?? [])],
    formulas: (count?.formulas.after ?? 0) - (count?.formulas.before ?? 0) - (count?.formulasMoved ?? 0),
  };
}

/** A test for each case: title, text of a post, and what the text is then, with no word and no formula lost. */
export function testConversions(
  cases: readonly (readonly [title: string, written: string, expected: string])[],
  convert: (written: string) => ConvertedPost,
): void {
  test.each(cases)("%s", (_, written, expected) => {
    const { body, unexplained, formulas } = convert(written);
    expect(body).toBe(expected);
    expect(unexplained).toEqual([]);
    expect(formulas).toBe(0);
  });
}
