import { expect, test } from "vitest";
import { median } from "./median.ts";

test.each([
  { values: [3], middle: 3 },
  { values: [10, 9, 100], middle: 10 },
  { values: [4, 1, 3, 2], middle: 2.5 },
])("the median of $values is $middle", ({ values, middle }) => {
  expect(median(values)).toBe(middle);
});

test("there is no median of nothing", () => {
  expect(() => median([])).toThrow("No value was measured.");
});
