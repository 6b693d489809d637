import { describe, expect, test } from "vitest";
import { readRegion } from "../../plugins/markdown/document/code-regions.ts";

const PYTHON = `import math


class Model:
    # region update
    def update(self):

        # region slope
        slope = self.slope()
        # endregion slope
        return slope
    # endregion

# region of interest, which is prose
`;

describe("a region of a file", () => {
  test("is shown without the comments that mark regions, and without the white space before all of its lines", () => {
    expect(readRegion(PYTHON, "update")).toEqual({
      code: `def update(self):

    # region slope
    slope = self.slope()
    # endregion slope
    return slope`,
      shown: `def update(self):

    slope = self.slope()
    return slope`,
      line: 6,
    });
  });

  test("may stand within another", () => {
    const slope = "slope = self.slope()";
    expect(readRegion(PYTHON, "slope")).toEqual({ code: slope, shown: slope, line: 9 });
  });

  test("is not needed: the whole file is shown", () => {
    expect(readRegion("# region a\nx = 1\n# endregion\n\n", undefined)).toEqual({
      code: "# region a\nx = 1\n# endregion",
      shown: "x = 1",
      line: 1,
    });
  });

  test.each([
    ["# region a", "# endregion"],
    ["    // region a", "    // endregion a"],
    ["//#region a", "//#endregion"],
    ["#region a", "#endregion"],
    ["-- region a", "-- endregion"],
    ["% region a", "% endregion"],
    [";; region a", ";; endregion"],
    ["/* region a */", "/* endregion */"],
    ["<!-- region a -->", "<!-- endregion -->"],
    ["(* region a *)", "(* endregion *)"],
  ])("is marked by a comment of whatever language: %s", (opening, closing) => {
    expect(readRegion(`${opening}\r\nx\r\n${closing}`, "a")).toEqual({ code: "x", shown: "x", line: 2 });
  });
});

test("says what is wrong with a region", () => {
  expect(readRegion(PYTHON, "updat")).toEqual({ kind: "missing", known: ["update", "slope"] });
  expect(readRegion("# region a\nx", "a")).toEqual({ kind: "unclosed", line: 1 });
  expect(readRegion("# region a\n# region b\n# endregion\nx", "a")).toEqual({ kind: "unclosed", line: 1 });
  expect(readRegion("# region a\n# endregion\n# region a\n# endregion", "a")).toEqual({ kind: "doubled", line: 3 });
});
