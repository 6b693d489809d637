/** Signs of Unicode that tell in a line of plain text what mathematics sets above, below or in another style. */
export const SUPERSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."0123456789+−=()ni⊤∗⋆†"].map((from, index) => [from, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀ*⋆†"][index] as string]),
);
export const SUBSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."0123456789+−=()"].map((from, index) => [from, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"][index] as string]),
);
/** Letters that a line of text keeps; of other alphabets it has the plain letters. */
export const DOUBLE_STRUCK: ReadonlySet<string> = new Set("ℂℍℕℙℚℝℤ𝔼𝕍𝔽𝕂𝔸𝔻𝕊𝕋𝕀𝔹𝟙");
export const ACCENTS: Readonly<Record<string, string>> = {
  "^": "\u0302",
  ˆ: "\u0302",
  "~": "\u0303",
  "˜": "\u0303",
  ˉ: "\u0304",
  "¯": "\u0304",
  "˙": "\u0307",
  "¨": "\u0308",
  "⃗": "\u20d7",
};

/** Stands where two parts of a formula meet; becomes a space if they would run together otherwise: `1/n x`, `d log x`. */
export const SEAM = "\ue000";
