import type { LookColours } from "../../catalog/schema/look.ts";
import { type Colour, mixed } from "../../core/contrast.ts";

export const SCHEMES = ["light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What is read, and what it is read on, by the names of `layouts/styles/tokens.css`. */
export const GROUNDS = [
  "paper",
  "field",
  "warm-paper",
  "warm-field",
  "warm-wash",
  "cool-paper",
  "cool-field",
  "cool-wash",
] as const;
export type Ground = (typeof GROUNDS)[number];

/** All colours of a scheme that an author's make other than they come. */
export type Palette = Readonly<Record<Ground | "rule" | "warm" | "warm-rule" | "cool" | "cool-rule", Colour>>;

/** What `tokens.css` has, and no author changes: what is read on paper. */
export const INKS: Readonly<Record<Scheme, Readonly<Record<"ink" | "muted" | "error", Colour>>>> = {
  light: { ink: "#1c1b19", muted: "#625e56", error: "#a3211b" },
  dark: { ink: "#e8e4da", muted: "#a8a297", error: "#f2938c" },
};

/** What `tokens.css` has, where an author says nothing. */
const PLAIN: Readonly<Record<Scheme, Readonly<Record<"overview" | "deepDive" | "paper", Colour>>>> = {
  light: { overview: "#8f5300", deepDive: "#1f4b99", paper: "#fdfcf8" },
  dark: { overview: "#e0a645", deepDive: "#8fb4f5", paper: "#14161a" },
};

/** How much of the panel's accent its tints have: paper, boxes on it, what is marked. */
const TINTS: Readonly<Record<Scheme, Readonly<Record<"paper" | "field" | "wash", number>>>> = {
  light: { paper: 0.03, field: 0.065, wash: 0.1 },
  dark: { paper: 0.025, field: 0.06, wash: 0.11 },
};

/** How much ink what stands on paper has: boxes, lines. */
const SHADES: Readonly<Record<Scheme, Readonly<Record<"field" | "rule", number>>>> = {
  light: { field: 0.035, rule: 0.15 },
  dark: { field: 0.04, rule: 0.14 },
};

/** The colours of one scheme: the author's accents and paper, and the tints that follow from them. */
export function paletteOf(colours: LookColours, scheme: Scheme): Palette {
  const own = (scheme === "light" ? colours : colours.dark) ?? {};
  const paper = own.paper ?? PLAIN[scheme].paper;
  const { ink } = INKS[scheme];
  const panel = (accent: Colour) => {
    const sheet = mixed(paper, accent, TINTS[scheme].paper);
    return {
      sheet,
      field: mixed(paper, accent, TINTS[scheme].field),
      wash: mixed(paper, accent, TINTS[scheme].wash),
      rule: mixed(sheet, ink, SHADES[scheme].rule),
    };
  };
  const warm = own.overview ?? PLAIN[scheme].overview;
  const cool = own.deepDive ?? PLAIN[scheme].deepDive;
  const [overview, deepDive] = [panel(warm), panel(cool)];
  return {
    paper,
    field: mixed(paper, ink, SHADES[scheme].field),
    rule: mixed(paper, ink, SHADES[scheme].rule),
    warm,
    "warm-paper": overview.sheet,
    "warm-field": overview.field,
    "warm-wash": overview.wash,
    "warm-rule": overview.rule,
    cool,
    "cool-paper": deepDive.sheet,
    "cool-field": deepDive.field,
    "cool-wash": deepDive.wash,
    "cool-rule": deepDive.rule,
  };
}
