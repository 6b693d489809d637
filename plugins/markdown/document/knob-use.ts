import type { Place } from "../../core/place.ts";

/** A figure that has a knob. */
export interface KnobFigure {
  readonly knob: string;
  /** Its drawing, as the author wrote the address. */
  readonly href: string;
  /** Of the knob's name. */
  readonly place: Place;
}

/** A value of a knob's in a sentence or a formula. */
export interface KnobValueUse {
  /** A column, or a knob and its column: `risk`, `curve.risk`. */
  readonly name: string;
  readonly place: Place;
}

/** Where a text speaks of knobs: plain data, in the order of the text. */
export interface KnobUses {
  readonly figures: readonly KnobFigure[];
  readonly values: readonly KnobValueUse[];
}
