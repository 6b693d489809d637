import { describe, expect, test } from "vitest";
import { notebookBody } from "../../../plugins/import/notebooks/notebook-body.ts";
import { readNotebook } from "../../../plugins/import/notebooks/read-notebook.ts";
import { inspectSvg } from "../../../plugins/markdown/render/svg-refusal.ts";
import { sha256 } from "../../../plugins/python/sha256.ts";

/** One red pixel. */
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";

/** A notebook of format 4 as Jupyter writes it, one text a line. */
function notebook(cells: readonly object[], language = "python"): string {
  return JSON.stringify(
    { cells, metadata: { language_info: { name: language, version: "3.11.2" } }, nbformat: 4, nbformat_minor: 5 },
    null,
    1,
  );
}

function code(source: string, outputs: readonly object[] = [], tags: readonly string[] = []): object {
  return { cell_type: "code", metadata: { tags }, source: source.split(/(?<=\n)/), outputs };
}

function shown(data: Readonly<Record<string, unknown>>): object {
  return { output_type: "display_data", data };
}

/** What a notebook becomes. */
function converted(json: string) {
  const read = readNotebook(json);
  if (typeof read === "string") throw new Error(read);
  const told: string[] = [];
  const { body, made } = notebookBody(
    read,
    "walk",
    "walk",
    (kind, line, what) => void told.push(`${line} ${kind}: ${what}`),
  );
  return { text: body.text, body, made, told };
}

describe("cells", () => {
  test("Markdown stays, Python runs, a raw cell is a text", () => {
    const json = notebook([
      { cell_type: "markdown", source: ["# A walk\n", "\n", "With $x$."] },
      code("x = 1\nx + 1"),
      { cell_type: "raw", source: "as it is" },
    ]);
    expect(converted(json).text).toBe(
      "# A walk\n\nWith $x$.\n\n```python {run}\nx = 1\nx + 1\n```\n\n```text\nas it is\n```\n",
    );
  });

  test("each line knows where it stood in the file", () => {
    const json = notebook([{ cell_type: "markdown", source: ["One\n", "two"] }, code("x = 1\ny = 2")]);
    const { body } = converted(json);
    const lines = json.split("\n");
    for (const words of ["One", "two", "x = 1", "y = 2"]) {
      const at = body.text.split("\n").indexOf(words);
      expect(lines[(body.lines[at] ?? 0) - 1]).toContain(words);
    }
    expect(body.lines).toHaveLength(body.text.split("\n").length);
  });

  test("format 3 has sheets, headings and `input`", () => {
    const json = JSON.stringify({
      nbformat: 3,
      metadata: {},
      worksheets: [
        {
          cells: [
            { cell_type: "heading", level: 2, source: ["Old"] },
            {
              cell_type: "code",
              language: "python",
              input: ["print 1"],
              outputs: [{ output_type: "stream", text: ["1"] }],
            },
          ],
        },
      ],
    });
    const { text, made } = converted(json);
    expect(text).toBe("## Old\n\n```python {run}\nprint 1\n```\n");
    expect(made.get("outputs/walk/block-1-1.txt")).toBe("1");
  });

  test("code in another language is code, with what it has shown below it", () => {
    const json = notebook([code("x <- 1", [shown({ "text/plain": "[1] 1" })])], "R");
    const { text, told, made } = converted(json);
    expect(text).toBe("```r\nx <- 1\n```\n\n```text\n[1] 1\n```\n");
    expect(told).toEqual(["9 changed: A cell in `r` is code that does not run."]);
    expect([...made.keys()]).toEqual([]);
  });

  test("such code is folded where it was not shown", () => {
    const json = notebook([code("x <- 1", [shown({ "text/plain": "[1] 1" })], ["hide-input"])], "R");
    const { text, told } = converted(json);
    expect(text).toBe("<details>\n<summary>Code</summary>\n\n```r\nx <- 1\n```\n\n</details>\n\n```text\n[1] 1\n```\n");
    expect(told).toContain(
      "11 changed: The code of a cell that was not shown is folded, above what the cell has shown.",
    );
  });

  test("a command that only IPython knows makes a cell code; one that sets figures up is a comment", () => {
    const { text, told } = converted(notebook([code("%matplotlib inline\nimport math"), code("!pip install x")]));
    expect(text).toBe("```python {run}\n# %matplotlib inline\nimport math\n```\n\n```python\n!pip install x\n```\n");
    expect(told).toEqual([
      "9 changed: A command of IPython's that is not needed is a comment.",
      "20 changed: A cell is code that does not run: `!pip install x` is no Python.",
    ]);
  });

  test("tags and Quarto's comments are options", () => {
    const json = notebook([
      code("x = 1", [], ["hide-input", "slide"]),
      code("#| label: fig-x\n#| fig-cap: A `walk`\n#| echo: false\nplot()", []),
    ]);
    const { text, told } = converted(json);
    expect(text).toBe(
      '```python {run hide-code}\nx = 1\n```\n\n~~~python {run #fig-x hide-code caption="A `walk`"}\nplot()\n~~~\n',
    );
    expect(told).toEqual(["12 left: The option `slide` of a cell means nothing here."]);
  });

  test("pictures that were pasted in are files", () => {
    const json = notebook([
      {
        cell_type: "markdown",
        source: "![a dot](attachment:a%20dot.png)",
        attachments: { "a dot.png": { "image/png": PNG } },
      },
    ]);
    const { text, made } = converted(json);
    expect(text).toBe("![a dot](walk/cell-1-a-dot.png)\n");
    expect(made.get("walk/cell-1-a-dot.png")).toEqual(Buffer.from(PNG, "base64"));
  });
});

describe("what cells have shown", () => {
  test("is a saved run that says it was taken from a notebook", () => {
    const { made } = converted(
      notebook([code("print(1)", [{ output_type: "stream", name: "stdout", text: ["1\n"] }])]),
    );
    expect(JSON.parse(String(made.get("outputs/walk/run.json")))).toEqual({
      format: 1,
      taken: true,
      python: "3.11.2",
      packages: {},
      blocks: [{ code: sha256("print(1)"), files: {}, outputs: [{ kind: "text", file: "block-1-1.txt" }] }],
      values: [],
    });
  });

  test("a picture stands in a drawing, and is to be described", () => {
    const { text, told, made } = converted(
      notebook([code("plot()", [shown({ "image/png": PNG, "text/plain": "<Figure>" })])]),
    );
    expect(text).toBe('```python {run alt="A figure, not yet described."}\nplot()\n```\n');
    expect(told).toEqual(["9 proposed: What a figure shows is not said; write it into `alt`."]);
    const svg = String(made.get("outputs/walk/block-1-1.svg"));
    expect(inspectSvg(svg)).toEqual({ refusal: undefined, standsAlone: false });
    expect(svg).toContain('viewBox="0 0 1 1"');
  });

  test("a drawing that runs something is not taken", () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const { made } = converted(notebook([code("plot()", [shown({ "image/svg+xml": svg, "text/plain": "a plot" })])]));
    expect(made.get("outputs/walk/block-1-1.txt")).toBe("a plot");
    expect([...made.values()].join("")).not.toContain("alert");
  });

  test("a table in HTML is a table, and nothing of its mark-up is kept", () => {
    const html = `<style>p{}</style><table><thead><tr><th></th><th>n</th></tr></thead>
      <tbody><tr><th>a</th><td><b onclick="x()">1</b></td></tr></tbody></table><p>1 rows × 1 columns</p>`;
    const { made } = converted(notebook([code("frame", [shown({ "text/html": html, "text/plain": "n\na 1" })])]));
    expect(JSON.parse(String(made.get("outputs/walk/block-1-1.json")))).toEqual({
      columns: [
        { name: "", align: "left" },
        { name: "n", align: "right" },
      ],
      rows: [["a", "1"]],
    });
  });

  test("other HTML gives its words, and what a program draws is told", () => {
    const { told, made } = converted(
      notebook([
        code("show()", [
          shown({
            "text/html": "<p>Done <script>run()</script><b>now</b></p>",
            "text/plain": "<IPython.core.display.HTML object>",
          }),
          shown({ "application/vnd.jupyter.widget-view+json": {}, "text/plain": "interactive()" }),
        ]),
      ]),
    );
    expect(made.get("outputs/walk/block-1-1.txt")).toBe("Done now");
    expect(told).toEqual([
      "9 lost: The mark-up of an output in HTML is not taken over.",
      "9 lost: An output that a program draws in the browser (`application/vnd.jupyter.widget-view+json`) is not taken over.",
    ]);
  });

  test("an exception is expected, without its colours", () => {
    const error = { output_type: "error", ename: "E", evalue: "e", traceback: ["\u001b[0;31mE\u001b[0m: e"] };
    const { text, made } = converted(notebook([code("raise E", [error])]));
    expect(text).toBe("```python {run raises}\nraise E\n```\n");
    expect(made.get("outputs/walk/block-1-1.txt")).toBe("E: e");
  });

  test("of a line that was written over, what stands at last", () => {
    const stream = { output_type: "stream", name: "stderr", text: ["10%\r", "50%\r", "100%\n", "done"] };
    const { made } = converted(notebook([code("run()", [stream])]));
    expect(made.get("outputs/walk/block-1-1.txt")).toBe("100%\ndone");
  });
});

test.each([
  ["{", "This notebook is no JSON; save it again where it was made."],
  ["[]", "Found no notebook; expected an object with `cells`."],
  ['{"nbformat": 2}', "Found a notebook of format 2; expected 3 or 4: save it anew with Jupyter."],
])("what is no notebook is told: %s", (json, message) => {
  expect(readNotebook(json)).toBe(message);
});
