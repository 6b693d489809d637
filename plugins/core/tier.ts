/** The two panels of a pair. */
export type Tier = "overview" | "deep-dive";

export const TIERS: readonly Tier[] = ["overview", "deep-dive"];

/** What a tier is called on a page. */
export const TIER_LABELS: Readonly<Record<Tier, string>> = {
  overview: "Overview",
  "deep-dive": "Deep dive",
};

/** The other panel. */
export function otherTier(tier: Tier): Tier {
  return tier === "overview" ? "deep-dive" : "overview";
}
