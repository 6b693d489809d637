import { expect, test } from "vitest";
import { readableFormula } from "../../plugins/tex/readable/readable-formula.ts";
import { setFormula } from "../../plugins/tex/set-formula.ts";

const CASES: readonly (readonly [tex: string, text: string])[] = [
  // Scripts: small letters where Unicode has them, else a mark.
  ["n^2", "n²"],
  ["2^n", "2ⁿ"],
  ["x_1, \\dots, x_n", "x₁, …, x_n"],
  ["a_{ij}^{2k}", "a_ij^2k"],
  ["w_{t+1} = w_t - \\eta_t c_t\\, x_{i_t}", "w_(t+1) = w_t−η_t c_t x_(i_t)"],
  ["R_{k^*}", "R_(k*)"],
  ["\\gamma^\\ast = r/(r-\\sigma)", "γ* = r/(r−σ)"],
  ["X^\\top y", "Xᵀy"],
  ["A'^\\top A'", "A′ᵀA′"],
  ["\\ell_i'(h)", "ℓ_i′(h)"],
  ["\\chi^2_m", "χ_m²"],
  // What follows a script or a stroke does not run into it.
  ["\\lambda_p I", "λ_p I"],
  ["e^{-\\langle w, z_i\\rangle}z_i", "e^(−⟨w, z_i⟩) z_i"],
  ["\\frac1n\\sum_i x_i", "1/n ∑_i x_i"],
  // Fractions and roots: parentheses where they are needed.
  ["\\frac{n-1}{p}", "(n−1)/p"],
  ["\\frac{n(n+1)}{R_k}", "n(n+1)/R_k"],
  ["\\frac{2C}{\\gamma\\|w(t)\\|}", "2C/(γ∥w(t)∥)"],
  ["\\frac{\\|\\nabla L(w)\\|^2}{L(w)}", "∥∇L(w)∥²/L(w)"],
  ["\\frac{d}{dt}\\log\\frac1{L(w(t))}", "d/dt log 1/L(w(t))"],
  ["\\sqrt{a+b}", "√(a+b)"],
  ["\\sqrt{\\tfrac{r_0}{n}}", "√(r₀/n)"],
  ["\\sqrt[3]{x}", "³√x"],
  ["\\binom nk", "(n choose k)"],
  // Bars: of a norm, of a condition, of a set.
  ["\\|x\\|_2^2", "∥x∥₂²"],
  ["\\Big|\\frac1W - \\frac{1}{m-2}\\Big|^4", "∣1/W−1/(m−2)∣⁴"],
  ["\\mathbb{E}[R \\mid X]", "𝔼[R ∣ X]"],
  ["\\mathbb{E}\\big[ x^2 \\,\\big|\\, X \\big]", "𝔼[x² ∣ X]"],
  ["\\bigl\\|(A-A^\\ast)M^{1/2}\\bigr\\|_F^2", "∥(A−A*)M^(1/2)∥_F²"],
  ["\\min\\{k \\ge 0 : r_k \\ge b\\,n\\}", "min{k ≥ 0: r_k ≥ b n}"],
  ["\\{n-1,\\, n\\}", "{n−1, n}"],
  // Letters and names.
  ["\\mathbb{P}(|T - \\mathbb{E}T| > \\delta)", "ℙ(∣T−𝔼T∣ > δ)"],
  ["\\widehat{R}_n(h)", "R̂_n(h)"],
  ["\\overline{AB}", "AB"],
  ["\\operatorname{tr}(K^{-1} X)", "tr(K⁻¹X)"],
  ["\\operatorname*{arg\\,min}_x f(x)", "arg min_x f(x)"],
  ["\\liminf T \\ge 1", "lim inf T ≥ 1"],
  ["\\lim_{n\\to\\infty} a_n", "lim_(n→∞) a_n"],
  ["\\sum_{i \\in S} \\lambda_i I", "∑_(i∈S) λ_i I"],
  ["\\int_0^t\\|w'(s)\\|\\,ds", "∫₀^t∥w′(s)∥ ds"],
  ["f\\colon X \\to Y", "f: X → Y"],
  ["x \\text{ if } y>0", "x if y > 0"],
  ["50{,}000", "50,000"],
  ["\\underbrace{a+b}_{\\text{bias}} + c", "a+b (bias)+c"],
  // More than one line.
  ["\\begin{aligned} a &= b + c \\\\ &\\le d\\end{aligned}", "a = b+c ≤ d"],
  ["\\begin{aligned} a &= b, \\\\ c &= d.\\end{aligned}", "a = b; c = d."],
  ["\\begin{equation} a = b \\end{equation} \\begin{equation} c = d \\end{equation}", "a = b; c = d"],
  ["\\begin{pmatrix} a & b \\\\ -c & d\\end{pmatrix}", "(a, b; −c, d)"],
  ["\\begin{cases} p/n & \\text{if } p \\le n,\\\\ \\infty & \\text{else}\\end{cases}", "{p/n, if p ≤ n; ∞, else"],
  ["a = b . \\tag{3}", "a = b. (3)"],
  ["{}", ""],
];

for (const [tex, text] of CASES) {
  test(`${tex} reads ${text || "nothing"}`, () => {
    expect(readableFormula(setFormula(tex, { display: true, macros: {} }).mathml)).toBe(text);
  });
}
