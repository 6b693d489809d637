/** How much mathematics the deep dive holds: more than any real one here. */
export const DENSE = { inline: 300, display: 60, slug: "dense-2026" };

/** Five of these stand around each display formula. */
const INLINE_EACH = DENSE.inline / DENSE.display;

const NOTATION = [
  { macro: "\\risk", tex: "R", means: "risk of an estimator" },
  { macro: "\\trainrisk", tex: "\\widehat R", means: "its mean loss on the examples" },
  { macro: "\\truth", tex: "\\beta", means: "the true weights" },
  { macro: "\\smallest", tex: "\\hat\\beta", means: "the smallest weights that fit" },
  { macro: "\\noise", tex: "\\sigma", means: "standard deviation of the noise" },
  { macro: "\\used", tex: "p", means: "number of features in use" },
  { macro: "\\design", tex: "X", means: "the examples, one a row" },
  { macro: "\\spectrum", tex: "\\lambda", means: "an eigenvalue of the covariance" },
];

const SYMBOLS = [
  ...NOTATION.map(({ macro }) => macro),
  ..."abcdeghkmqrstuvwyz",
  "\\alpha",
  "\\gamma",
  "\\delta",
  "\\eta",
];
const SETS = ["\\mathbb{R}", "\\mathcal{F}", "\\mathcal{H}", "\\mathcal{X}"];
const INDICES = ["i", "j", "k", "n", "0", "1", "{t+1}", "{ij}", "\\star", "{\\min}", "{\\max}"];

const WORDS =
  "the risk of an estimator falls when more features are used because every direction that holds little signal takes a share of noise while strong ones keep what was learned so we bound both parts alone first by a trace then with its tail and see where they meet again this step needs that rows be independent given their labels which holds for gaussian data but not in general there a weaker moment is enough as long as no eigenvalue dominates all others at once here what remains after projection has smaller norm than before and goes to zero under our assumption on rank".split(
    " ",
  );

/** Makes up numbers, the same ones each time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A paper whose deep dive is dense, as files: 300 inline and 60 display formulas, no two alike, theorems, proofs, references. */
export function densePaper(): Record<string, string> {
  const next = random(20_260);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const number = (): number => 2 + Math.floor(next() * 400);
  const symbol = (): string => pick(SYMBOLS);
  const indexed = (): string => (next() < 0.6 ? `${symbol()}_${pick(INDICES)}` : symbol());
  const letter = (): string => pick([..."abcdghkmnqrstuv"]);

  const inline: readonly (() => string)[] = [
    () => `${indexed()} \\le ${indexed()} + ${number()}`,
    () => `${indexed()} \\in ${pick(SETS)}^{${letter()} \\times ${letter()}}`,
    () => `\\|${indexed()} - ${indexed()}\\|_2^2`,
    () => `\\mathbb{E}[${indexed()} \\mid ${indexed()}]`,
    () => `\\frac{${symbol()}}{${indexed()} - 1}`,
    () => `${letter()} = ${number()}`,
    () => `${indexed()}^\\top ${indexed()}`,
    () => `O(${letter()} \\log ${letter()})`,
    () => `\\sqrt{${indexed()}/${letter()}}`,
    () => `${symbol()} \\to \\infty`,
    () => `(${indexed()}, \\dots, ${indexed()})`,
    () => `${symbol()}(${indexed()})`,
  ];
  const display: readonly ((label: string) => string)[] = [
    (label) =>
      `$$\n\\risk(${indexed()}) = \\mathbb{E}\\bigl[(${indexed()} - ${indexed()}^\\top ${letter()})^2\\bigr] + ${indexed()}^2 \\Bigl(1 + \\frac{${letter()}}{${indexed()} - ${letter()} - 1}\\Bigr) ${label}\n$$`,
    (label) =>
      `$$\n\\sum_{${letter()}=1}^{${number()}} \\frac{${indexed()}^2}{(${indexed()} + ${symbol()})^2} \\le \\frac{\\operatorname{tr}(${indexed()})}{${indexed()}} + ${number()} ${label}\n$$`,
    (label) =>
      `\\begin{align}\n${indexed()} &= (\\design^\\top \\design + ${number()} ${symbol()} I)^{-1} \\design^\\top ${letter()} ${label} \\\\\n&= \\sum_{i \\le ${letter()}} \\frac{\\langle ${letter()}_i, ${indexed()} \\rangle}{\\spectrum_i + ${symbol()}} ${letter()}_i \\\\\n&\\le ${number()} \\, \\|${indexed()}\\|\n\\end{align}`,
    (label) =>
      `$$\n${indexed()} = \\begin{cases} ${indexed()} / ${number()} & \\text{if } ${indexed()} \\le ${letter()}, \\\\ ${indexed()}^2 & \\text{otherwise} \\end{cases} ${label}\n$$`,
    (label) =>
      `$$\n\\int_0^{${number()}} \\Bigl\\| \\nabla ${indexed()}(${letter()}) \\Bigr\\|^2 \\, d${letter()} = ${indexed()} - \\lim_{${letter()} \\to \\infty} ${indexed()}(${letter()}) ${label}\n$$`,
  ];

  const known = new Set<string>();
  const fresh = (make: () => string): string => {
    for (;;) {
      const tex = make();
      if (known.has(tex)) continue;
      known.add(tex);
      return tex;
    }
  };
  const words = (count: number): string => Array.from({ length: count }, () => pick(WORDS)).join(" ");
  const sentence = (formulas: number): string => {
    const parts = Array.from(
      { length: formulas },
      () => `${words(6 + Math.floor(next() * 6))} $${fresh(pick(inline))}$`,
    );
    const text = `${parts.join(" ")} ${words(4)}.`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  };

  const blocks: string[] = [];
  for (let unit = 1; unit <= DENSE.display; unit++) {
    if (unit % 6 === 1) blocks.push(`## ${sentence(0).slice(0, 30).trim()} {#part-${unit}}`);
    const label = unit % 3 === 0 ? `\\label{eq:${unit}}` : "";
    const formula = fresh(() => pick(display)(label));
    const back = unit > 3 ? ` By \\eqref{eq:${Math.floor((unit - 1) / 3) * 3}}, ${words(5)}.` : "";
    const text = [sentence(3), formula, sentence(INLINE_EACH - 3) + back].join("\n\n");
    const theorem = unit - (unit % 4) + 1;
    if (unit % 4 === 1) blocks.push(`:::theorem {#thm-${unit}} ${words(3)}\n${text}\n:::`);
    else if (unit % 4 === 2) blocks.push(`:::proof\nBy [](#thm-${theorem}), ${words(4)}.\n\n${text}\n:::`);
    else blocks.push(text);
  }
  const folder = `posts/papers/${DENSE.slug}`;
  const front = "---\ndate: 2026-01-01\n---\n";
  return {
    [`${folder}/paper.yaml`]: JSON.stringify({
      title: "Made up",
      authors: ["A. Author"],
      year: 2026,
      notation: NOTATION,
    }),
    [`${folder}/overview.md`]: `${front}In plain words.\n`,
    [`${folder}/deep-dive.md`]: `${front}${blocks.join("\n\n")}\n`,
  };
}
