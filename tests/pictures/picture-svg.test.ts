import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, describe, expect, test } from "vitest";
import type { PictureView } from "../../plugins/pages/views/picture.ts";
import { FACES } from "../../plugins/site/pictures/faces.ts";
import { type DrawnFace, Glyphs } from "../../plugins/site/pictures/glyphs.ts";
import { makeFace } from "../../plugins/site/pictures/make-face.ts";
import { pictureSvg } from "../../plugins/site/pictures/picture-svg.ts";

const VIEW: PictureView = {
  panel: "overview",
  label: "Overview",
  title: "The curve that goes down twice",
  line: "Belkin et al. · PNAS 116(32), 2019",
  site: "A blog",
  direction: "ltr",
};

let faces: readonly DrawnFace[] = [];

beforeAll(async () => {
  faces = await Promise.all(FACES.map(async (face) => ({ use: face.use, ...(await makeFace(face)) })));
});

interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** What is written in a picture. */
function words(view: PictureView): Word[] {
  const svg = parseDocument(pictureSvg(view, faces), { xmlMode: true });
  return DomUtils.getElementsByTagName("text", svg).map((element) => ({
    text: DomUtils.textContent(element),
    x: Number(element.attribs.x),
    y: Number(element.attribs.y),
    size: Number(element.attribs["font-size"]),
  }));
}

/** The same, a line a row; letters of several faces joined. */
function lines(view: PictureView): string[] {
  const rows = new Map<number, string>();
  for (const { text, y } of words(view)) rows.set(y, (rows.get(y) ?? "") + text);
  return [...rows.values()];
}

describe("a picture shows", () => {
  test("what the page is, its title, the paper's line and the site's name", () => {
    expect(lines(VIEW)).toEqual([
      "Overview",
      "The curve that",
      "goes down twice",
      "Belkin et al. · PNAS 116(32), 2019",
      "A blog",
    ]);
  });

  test("text as text, whatever stands in it", () => {
    expect(lines({ ...VIEW, title: '</text> & "<b>"' })[1]).toBe('</text> & "<b>"');
  });

  test("formulas as readable text, in plain letters where the fonts have no others", () => {
    expect(
      lines({ ...VIEW, title: "Why 𝔼[ℓ] ≤ ∥β∥² in ℝⁿ" })
        .slice(1, 3)
        .join(" "),
    ).toBe("Why E[ℓ] ≤ ∥β∥² in Rn");
  });

  test("a title without its pictographs", () => {
    expect(lines({ ...VIEW, title: "🎉 News 👩‍🔬" })[1]).toBe("News");
  });

  test.each(["Двойной спуск", "Η διπλή κάθοδος", "Đường cong đi xuống", "Łączność i żółw"])(
    "a title in letters that the fonts have: %s",
    (title) =>
      expect(
        lines({ ...VIEW, title })
          .slice(1, -2)
          .join(" "),
      ).toBe(title),
  );

  test.each(["ירידה כפולה", "二重降下", "नमस्ते the curve"])(
    "the panels in the place of a title that they lack letters of, and no half of it: %s",
    (title) => {
      const svg = pictureSvg({ ...VIEW, title }, faces);
      expect(lines({ ...VIEW, title })).toEqual(["Overview", "Belkin et al. · PNAS", "116(32), 2019", "A blog"]);
      expect(svg).toContain('width="294" height="478"');
    },
  );
});

test("where texts run from right to left, words end at the right edge and the overview is on the right", () => {
  const view = { ...VIEW, direction: "rtl" as const };
  const sans = new Glyphs(faces, "sans");
  const label = words(view)[0] as Word;
  expect(label.x + sans.measure("Overview") * label.size).toBeCloseTo(1200 - 76, 0);
  const sheets = [...pictureSvg(view, faces).matchAll(/<rect x="([\d.]+)" y="76" [^>]*fill="(#\w+)"/g)];
  expect(sheets.map(([, x, fill]) => [Number(x), fill])).toEqual([
    [222, "#8f5300"],
    [76, "#e6edf9"],
  ]);
});

test.each([
  ["a title of many words", "and so on and on ".repeat(40)],
  ["a word without an end", "Supercalifragilistic".repeat(20)],
  ["wide letters", "WWWWWWWW MMMMMMMM ".repeat(9)],
])("%s stays within its room", (_name, title) => {
  const serif = new Glyphs(faces, "serif");
  const drawn = words({ ...VIEW, title });
  const label = drawn[0] as Word;
  const line = drawn.at(-2) as Word;
  for (const { text, x, y, size } of drawn.slice(1, -2)) {
    expect(x + serif.measure(text) * size).toBeLessThanOrEqual(1200 - 2 * 76 - 280);
    expect(y - size).toBeGreaterThanOrEqual(label.y);
    expect(y).toBeLessThan(line.y - line.size);
  }
});
