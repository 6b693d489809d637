/** A font that pictures are drawn with. */
export interface Face {
  /** Of its file in its package, without the ending. */
  readonly name: string;
  /** The package, and the folder in it. */
  readonly folder: string;
  /** What it is there for: titles, what stands around them, signs that neither has. */
  readonly use: "serif" | "sans" | "signs";
  /** Of a variable font, the weight that it is drawn in. */
  readonly weight?: number;
  /** The characters that it is there for: no other text waits for it. */
  readonly has: RegExp;
}

/** Parts of the text fonts, as their packages divide them; the first has what every text has. */
const PARTS = {
  latin: /^/,
  "latin-ext": /[\u0100-\u02ff\u1d00-\u1eff\u2c60-\u2c7f\u2113\ua720-\ua7ff]/,
  vietnamese: /[\u0300-\u0323]|[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/,
  greek: /[\u0370-\u03ff]/,
  cyrillic: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/,
} as const;

const SERIF = { folder: "@fontsource-variable/source-serif-4/files", use: "serif", weight: 600 } as const;
const SANS = { folder: "@fontsource-variable/inter/files", use: "sans", weight: 500 } as const;

/** The site's own fonts, in the order in which a character is looked for. */
export const FACES: readonly Face[] = [
  ...Object.entries(PARTS).map(([part, has]): Face => ({ name: `source-serif-4-${part}-wght-normal`, ...SERIF, has })),
  ...Object.entries(PARTS).map(([part, has]): Face => ({ name: `inter-${part}-wght-normal`, ...SANS, has })),
  {
    name: "KaTeX_Main-Regular",
    folder: "katex/dist/fonts",
    use: "signs",
    has: /[^\u0020-\u024f\u0370-\u03ff\u0400-\u045f\u1e00-\u1eff\u2010-\u203a]/,
  },
];

/** The faces that a text may need. */
export function facesFor(text: string): Face[] {
  return FACES.filter(({ has }) => has.test(text));
}
