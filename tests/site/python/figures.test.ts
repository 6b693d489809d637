import { describe, expect, test } from "vitest";
import { svgFigure } from "../../../plugins/markdown/render/svg-figure.ts";
import { blocksOf, pythonPost } from "../../support/python-post.ts";

const fence = (code: string, options: string): string => `\`\`\`python {run ${options}}\n${code}\n\`\`\`\n`;

/** The figure that a block draws, as it stands in a page. */
async function figureOf(code: string): Promise<string> {
  const post = pythonPost(fence(code, 'alt="A figure."'));
  expect(await post.problems()).toBe("");
  const [[kind, svg = ""] = []] = post.shown(1);
  expect(kind).toBe("figure");
  const figure = svgFigure(svg, "fig-", "A figure.");
  if (figure.kind !== "inline") throw new Error(JSON.stringify(figure));
  return figure.html;
}

const LINE =
  "import matplotlib.pyplot as plt\nplt.plot([1, 2, 3], [1, 4, 9], label='squares')\nplt.legend()\nplt.grid()";

describe("a figure of Matplotlib's", () => {
  test("stands in a page and follows it: ink, paper, the colours of the cycle as classes, no fonts", async () => {
    const html = await figureOf(LINE);
    expect(html).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[\d. ]+" class="plot(?: plot-narrow)?" font-size="14\.5" fill="currentColor"/,
    );
    expect(html).toMatch(/<path [^>]*stroke="#1f77b4"[^>]* class="plot-stroke-1"/);
    expect(html).toMatch(/stroke="#b0b0b0"[^>]* class="plot-stroke-rule"/);
    expect(html).toMatch(/fill="#ffffff"[^>]* class="plot-fill-paper plot-stroke-rule"/);
    expect(html).toMatch(/<text [^>]*>squares<\/text>/);
    // Letters are as large as their drawing says, which pages set by the room that there is.
    expect(html).not.toMatch(/<text [^>]*font-size="\d/);
    expect(html).toContain('stroke="currentColor"');
    expect(html).not.toMatch(/<style|<metadata|#000000|DejaVu|style=|xlink|NaN/);
  });

  test.each([
    ["a scatter plot with a colour bar", "plt.scatter([1, 2], [3, 4], c=[1, 2]); plt.colorbar()"],
    ["an image", "plt.imshow([[1, 2], [3, 4]])"],
    ["bars and a title with a formula", "plt.bar(['a', 'b'], [1, 2]); plt.title(r'$\\alpha_i^2 \\leq \\sqrt{x}$')"],
    ["formulas in TeX's own letters", "plt.rcParams['mathtext.fontset'] = 'cm'; plt.title(r'$\\alpha$')"],
    ["letters that mark up", "plt.title('<a & \"b\">')"],
    ["two axes", "fig, (a, b) = plt.subplots(1, 2); a.hist([1, 2, 2]); b.fill_between([1, 2], [1, 2], alpha=0.3)"],
  ])("%s", async (_, code) => {
    expect(await figureOf(`import matplotlib.pyplot as plt\n${code}`)).toContain("<path");
  });

  test("has no id that another has", async () => {
    const post = pythonPost(
      fence(LINE, 'alt="One."') +
        fence("plt.plot([1, 2], 'o')\nplt.show()\nplt.plot([2, 1], 'o')", 'alt="Two." alt="Three."'),
    );
    expect(await post.problems()).toBe("");
    const svgs = [...post.shown(1), ...post.shown(2)].map(([, svg]) => svg);
    expect(svgs).toHaveLength(3);
    const ids = svgs.flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("block-2-2-1");
    for (const svg of svgs)
      for (const [, id] of svg.matchAll(/(?:href="|url\()#([^")]+)/g)) expect(svg).toContain(` id="${id}"`);
  });

  test("is shown where it is the last value, or open; not twice, and its parts are not", async () => {
    const post = pythonPost(
      [
        fence("import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.plot([1, 2])", 'alt="One."'),
        fence("fig", 'alt="The same."'),
        fence("from matplotlib.figure import Figure\nf = Figure()\nf.subplots().plot([1])\nf", 'alt="Alone."'),
        fence("plt.figure()\nprint('empty')", ""),
      ].join("\n"),
    );
    expect(await post.problems()).toBe("");
    expect([1, 2, 3, 4].map((block) => post.shown(block).map(([kind]) => kind))).toEqual([
      ["figure"],
      ["figure"],
      ["figure"],
      ["text"],
    ]);
    expect(post.shown(2)[0]?.[1]).toBe(post.shown(1)[0]?.[1]?.replaceAll("block-1", "block-2"));
  });

  test("of many points says once what they have alike", async () => {
    const html = await figureOf("import matplotlib.pyplot as plt\nplt.scatter(range(2000), range(2000))");
    expect(html).toMatch(
      /<g clip-path="[^"]+" fill="#1f77b4" stroke="#1f77b4" class="plot-fill-1 plot-stroke-1">\n<use [^>]+\/>\n/,
    );
    expect(html.match(/<use [^>]*x="[\d.]+" y="[\d.]+"[^>]*>/g)?.length).toBeGreaterThanOrEqual(2000);
  });

  test("needs a description", async () => {
    const post = pythonPost(blocksOf(LINE));
    const told =
      'posts/notes/a.md:1:1 error image-described: The figure of this block has no description; expected `alt="what it shows"`.';
    expect((await post.problems()).split("\n")[0]).toBe(told);
    // Saved it is, and told again as long as it has none.
    expect(post.shown(1)).toHaveLength(1);
    expect((await post.problems()).split("\n")[0]).toBe(told);
    post.edit(fence(LINE, 'alt="One." alt="Two."'));
    expect((await post.problems()).split("\n")[0]).toBe(
      "posts/notes/a.md:1:1 warning code-option-valid: Found 2 descriptions of figures in `alt`; the block shows 1 figure.",
    );
    post.edit(fence(LINE, "hide-output"));
    expect(await post.problems()).toBe("");
  });
});

describe("a table", () => {
  const tableOf = async (code: string): Promise<unknown> => {
    const post = pythonPost(blocksOf(code));
    expect(await post.problems()).toBe("");
    const [[kind, text = ""] = []] = post.shown(1);
    return kind === "table" ? JSON.parse(text) : [kind, text];
  };

  test("of dictionaries", async () => {
    expect(
      await tableOf("[{'model': 'linear', 'risk': 0.25}, {'model': 'deep', 'risk': 1 / 3, 'note': True}]"),
    ).toEqual({
      columns: [
        { name: "model", align: "left" },
        { name: "risk", align: "right" },
        { name: "note", align: "left" },
      ],
      rows: [
        ["linear", "0.25", ""],
        ["deep", "0.333333", "True"],
      ],
    });
  });

  test("of named tuples", async () => {
    const code =
      "from collections import namedtuple\nRow = namedtuple('Row', 'n, size')\n[Row(1, 2.0), Row(2, float('nan'))]";
    expect(await tableOf(code)).toEqual({
      columns: [
        { name: "n", align: "right" },
        { name: "size", align: "right" },
      ],
      rows: [
        ["1", "2.0"],
        ["2", ""],
      ],
    });
  });

  test("of days and times", async () => {
    const code =
      "from datetime import datetime\n[{'day': datetime(2020, 1, d), 'time': datetime(2020, 1, 1, d)} for d in (1, 2)]";
    expect(await tableOf(code)).toMatchObject({
      rows: [
        ["2020-01-01", "2020-01-01 01:00:00"],
        ["2020-01-02", "2020-01-01 02:00:00"],
      ],
    });
  });

  // Behaves like pandas' as far as it is asked: whether pandas itself is there does not matter.
  const FRAME = `import numpy as np
class Column:
    def __init__(self, values): self.iloc = values
class Locator:
    def __init__(self, frame): self.frame = frame
    def __getitem__(self, at): return Column(self.frame.data[self.frame.columns[at[1]]])
class RangeIndex(list): pass
class DataFrame:
    def __init__(self, data, index=None):
        self.data, self.columns = data, list(data)
        self.shape = (len(data[self.columns[0]]), len(data))
        self.index = index or RangeIndex(range(self.shape[0]))
        self.iloc = Locator(self)
`;

  test("of a data frame, without a plain count of its rows", async () => {
    expect(await tableOf(`${FRAME}DataFrame({'x': np.array([1.5, 2e9 / 7]), 'y': ['a', None]})`)).toEqual({
      columns: [
        { name: "x", align: "right" },
        { name: "y", align: "left" },
      ],
      rows: [
        ["1.5", "285714285.7"],
        ["a", ""],
      ].map((_, row) => (row === 0 ? ["1.5", "a"] : ["285714285.7", ""])),
    });
  });

  test("of a data frame with names of rows", async () => {
    expect(await tableOf(`${FRAME}DataFrame({'x': np.array([1, 2])}, ['one', 'two'])`)).toEqual({
      columns: [
        { name: "", align: "left" },
        { name: "x", align: "right" },
      ],
      rows: [
        ["one", "1"],
        ["two", "2"],
      ],
    });
  });

  test("of a thousand rows shows the first and the last", async () => {
    const table = (await tableOf("[{'n': n} for n in range(1000)]")) as { rows: string[][] };
    expect(table.rows).toHaveLength(61);
    expect(table.rows.slice(29, 32)).toEqual([["29"], ["…"], ["970"]]);
  });

  test.each([
    ["an array", "import numpy as np\nnp.eye(2)", "array([[1., 0.],\n       [0., 1.]])\n"],
    ["lists of numbers", "[[1, 2], [3, 4]]", "[[1, 2], [3, 4]]\n"],
    ["dictionaries with other keys", "[{1: 2}]", "[{1: 2}]\n"],
  ])("is not made of %s", async (_, code, text) => {
    expect(await tableOf(code)).toEqual(["text", text]);
  });
});
