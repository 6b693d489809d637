import type { SearchEntries } from "../../plugins/search/entries.ts";

/** The small index of a blog with two pairs and a note. */
export const ENTRIES: SearchEntries = {
  values: {
    tier: [
      { value: "overview", label: "Overview" },
      { value: "deep-dive", label: "Deep dive" },
    ],
    kind: [
      { value: "paper", label: "Papers" },
      { value: "note", label: "Notes" },
    ],
    story: [{ value: "wide", label: "Why do wide models generalize?" }],
    thread: [],
    tag: [
      { value: "interpolation", label: "interpolation" },
      { value: "least-squares", label: "least squares" },
    ],
    year: [
      { value: "2019", label: "2019" },
      { value: "2022", label: "2022" },
      { value: "2026", label: "2026" },
    ],
    author: [
      { value: "mikhail-belkin", label: "Mikhail Belkin" },
      { value: "daniel-hsu", label: "Daniel Hsu" },
      { value: "trevor-hastie", label: "Trevor Hastie" },
      { value: "a-writer", label: "A. Writer" },
    ],
  },
  entries: [
    {
      title: "The curve that goes down twice",
      paper: "Reconciling modern machine-learning practice and the bias–variance trade-off",
      line: "Belkin and Hsu 2019",
      ids: ["belkin-2019", "1812.11118", "10.1073/pnas.1903070116", "belkin2019reconciling"],
      facets: { kind: [0], story: [0], tag: [0, 1], year: [0], author: [0, 1] },
    },
    {
      title: "Surprises in ridgeless least squares",
      line: "Hastie 2022",
      ids: ["hastie-2022", "1903.08560"],
      facets: { kind: [0], story: [0], tag: [1], year: [1], author: [2] },
    },
    { title: "How to read a curve", ids: ["how-to-read"], facets: { kind: [1], year: [2], author: [3] } },
  ],
  synonyms: [],
  start: [],
  posts: [
    { entry: 0, address: "/papers/belkin-2019/", fragment: "en_1", tier: 0 },
    { entry: 0, address: "/papers/belkin-2019/deep-dive/", fragment: "en_2", tier: 1 },
    { entry: 1, address: "/papers/hastie-2022/", fragment: "en_3", tier: 0 },
    { entry: 1, address: "/papers/hastie-2022/deep-dive/", fragment: "en_4", tier: 1 },
    { entry: 2, address: "/notes/how-to-read/", fragment: "en_5" },
  ],
};
