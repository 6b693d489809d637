/** The `data-*` attributes that formulas, links and environments bear, and that other rooms look for. */
export const DATA = {
  hinge: "data-hinge",
  tex: "data-tex",
  reference: "data-ref",
  environment: "data-env",
  citation: "data-cite",
  preview: "data-preview",
  symbol: "data-symbol",
  symbolMeans: "data-symbol-means",
  claim: "data-claim",
  run: "data-run",
  output: "data-output",
  implements: "data-implements",
  knob: "data-knob",
  knobFrames: "data-knob-frames",
  knobValue: "data-knob-value",
  knobMark: "data-knob-mark",
} as const;
