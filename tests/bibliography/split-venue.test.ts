import { expect, test } from "vitest";
import { splitVenue } from "../../plugins/bibliography/split-venue.ts";

test.each([
  ["PNAS 116(32)", { name: "PNAS", volume: "116", issue: "32" }],
  [
    "Journal of Machine Learning Research 19(70)",
    { name: "Journal of Machine Learning Research", volume: "19", issue: "70" },
  ],
  ["JMLR, 19", { name: "JMLR", volume: "19" }],
  ["ICLR 2017", { name: "ICLR" }],
  ["ICLR (2017)", { name: "ICLR" }],
  [
    "Advances in Neural Information Processing Systems 30, 2017",
    { name: "Advances in Neural Information Processing Systems", volume: "30" },
  ],
  ["Workshop on 2 things", { name: "Workshop on 2 things" }],
  ["NeurIPS 2016", { name: "NeurIPS", volume: "2016" }],
])("%s", (venue, parts) => {
  expect(splitVenue(venue, 2017)).toEqual(parts);
});
