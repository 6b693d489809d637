import { describe, expect, test } from "vitest";
import { type FoundSection, type Fragment, foundSections, withoutHidden } from "../../plugins/search/found-sections.ts";
import { FORMULA, HIDDEN, JOINED } from "../../plugins/search/hidden-words.ts";

const TITLE = "A title";

/**
 * A post as Pagefind keeps it.
 * @param text headings stand in brackets, `[The peak]`; `~word` is hidden, `=word` a formula's, `–` at a word's end joins
 *   it to the next
 */
function fragmentOf(text: string): Fragment {
  const words: string[] = TITLE.split(" ");
  const anchors: Fragment["anchors"][number][] = [];
  for (const [piece, heading] of text.matchAll(/\[([^\]]+)\]|\S+/gu)) {
    const marked = (heading ?? piece)
      .split(" ")
      .map((word) => word.replace(/^~/, HIDDEN).replace(/^=/, FORMULA).replace(/–$/, `–${JOINED}`));
    if (heading !== undefined)
      anchors.push({
        element: "h2",
        id: heading.toLowerCase().replace(/\W+/g, "-"),
        text: marked.join(" "),
        location: words.length,
      });
    words.push(...marked);
  }
  return { content: words.join(" "), meta: { title: TITLE }, anchors };
}

/** The sections that hold words, `>…<` around what is marked. */
function sections(text: string, ...looked: string[]): string[] {
  const fragment = fragmentOf(text);
  const words = fragment.content.split(" ");
  const found = words.flatMap((word, location) =>
    looked.some((other) => word.replace(/[^\p{L}\p{N}]/gu, "") === other)
      ? [{ location, worth: 1, isMarked: true }]
      : [],
  );
  return foundSections(fragment, found).map(shown);
}

function shown({ id, title, excerpt }: FoundSection): string {
  const text = excerpt.map((part) => (part.marked ? `>${part.text}<` : part.text)).join("");
  return `${id ?? "-"}${title === "" ? "" : ` (${title})`}: ${text}`;
}

test("a section is what stands from its heading to the next, the best first", () => {
  expect(sections("Before peak. [The rise] A peak. [The fall] Its peak, a peak.", "peak")).toEqual([
    "the-fall (The fall): Its >peak<, a >peak<.",
    "-: Before >peak<.",
    "the-rise (The rise): A >peak<.",
  ]);
});

test("a word of the heading counts, and is not said twice", () => {
  expect(sections("[The peak] It is high.", "peak")).toEqual(["the-peak (The peak): It is high."]);
});

test("punctuation around a word is not marked", () => {
  expect(sections("(Belkin, “Hsu”)", "Belkin", "Hsu")).toEqual(["-: (>Belkin<, “>Hsu<”)"]);
});

test("words of a long text are shown with a little before them, from the beginning of a sentence where it is near", () => {
  const many = "word ".repeat(40).trim();
  expect(sections(`${many}. Here it stands: the peak. ${many}.`, "peak")).toEqual([
    `-: … Here it stands: the >peak<. ${"word ".repeat(23).trim()} …`,
  ]);
});

describe("hidden words", () => {
  test("are not shown; the formula that they stand for is marked as one", () => {
    expect(sections("Let ~nabla ~gradient =∇L =≥ =γL. hold", "nabla")).toEqual(["-: Let >∇L ≥ γL<. hold"]);
  });

  test("mark the formula that follows them and no other", () => {
    expect(sections("~nabla =∇L and ~lambda =λ.", "lambda")).toEqual(["-: ∇L and >λ<."]);
  });

  test("leave what is glued to them: a parenthesis before a formula", () => {
    const fragment = fragmentOf("so");
    const content = `${fragment.content} (${HIDDEN}nabla ${FORMULA}∇L)`;
    const [section] = foundSections({ ...fragment, content }, [{ location: 3, worth: 1, isMarked: true }]);
    expect(section && shown(section)).toBe("-: so >(∇L)<");
  });

  test("that stand for no formula mark nothing: who wrote the paper is found, and told elsewhere", () => {
    expect(sections("~Belkin ~Hsu The text.", "Belkin")).toEqual(["-: The text."]);
  });

  test("leave the headings", () => {
    expect(sections("[Any labels with ~nsup2 =n² weights] peak", "peak")).toEqual([
      "any-labels-with-nsup2-n-weights (Any labels with n² weights): >peak<",
    ]);
    expect(withoutHidden(`The ${HIDDEN}nabla ${FORMULA}∇ of bias–${JOINED} variance`)).toBe("The ∇ of bias–variance");
  });
});

test("a word that was cut to be found is whole again", () => {
  expect(sections("The bias– variance trade-off.", "variance")).toEqual(["-: The bias–>variance< trade-off."]);
});

test("a formula is not cut in two", () => {
  const formula = Array.from({ length: 12 }, (_, index) => `=x${index}`).join(" ");
  const [only] = sections(`${"word ".repeat(20)}peak ${"word ".repeat(14)}${formula} after.`, "peak");
  expect(only).toContain("x11");
});

test("a section goes on behind a theorem in it", () => {
  const fragment = fragmentOf("[Setting] peak one [Theorem 1.] peak two three peak");
  const content = fragment.content.split(" ");
  const anchors = [...fragment.anchors, { element: "span", id: `${HIDDEN}setting`, text: "", location: 9 }];
  const found = content.flatMap((word, location) => (word === "peak" ? [{ location, worth: 1, isMarked: true }] : []));
  expect(foundSections({ ...fragment, anchors }, found).map(shown)).toEqual([
    "setting (Setting): >peak< one",
    "theorem-1- (Theorem 1): >peak< two",
  ]);
});

test("the title is no section, unless there is nothing else", () => {
  expect(sections("[One] peak", "title", "peak")).toEqual(["one (One): >peak<"]);
  expect(sections("Text.", "title")).toEqual(["-: Text."]);
});

test("nothing found gives no section", () => {
  expect(sections("Text.", "peak")).toEqual([]);
});
