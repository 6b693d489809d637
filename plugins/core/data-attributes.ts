/** The `data-*` names that tests, style sheets and scripts may rely on. */
export const DATA = {
  tier: "data-tier",
  paper: "data-paper",
  hinge: "data-hinge",
  story: "data-story",
  bridge: "data-bridge",
  tex: "data-tex",
  reference: "data-ref",
  environment: "data-env",
  citation: "data-cite",
  read: "data-read",
  preview: "data-preview",
  symbol: "data-symbol",
  symbolMeans: "data-symbol-means",
  claim: "data-claim",
} as const;
