import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { compactFormula } from "../../plugins/tex/compact/compact-formula.ts";
import { breakDisplay, breakInline } from "../../plugins/tex/formula-breaks.ts";
import { setFormula } from "../../plugins/tex/set-formula.ts";
import { test } from "../support/browser.ts";
import { REPOSITORY } from "../support/project.ts";

const FORMULAS = {
  indices: String.raw`x_i^2 + y_{ij} - z^{(k)}_{n-1} + \theta^{(t+1)}_{\text{new}} + L_{01} + {}_a^b X_c^d`,
  "indices of indices": String.raw`e^{-\frac{x^2}{2\sigma^2}} 2^{2^{2^x}} x_{y_{z_w}} x^{a_b^c}_{d^e_f} A_{\binom{n}{k}} e^{\hat x} x^{\sqrt{y}}`,
  primes: "f'(x) + f''(x) + f'^2 + f'_i + x'_{jk} + {f'}^2",
  fractions: String.raw`\frac{a+b}{c} + \tfrac12 - \dfrac{x^2}{y_1} + \frac{\frac{a}{b}+c_i^2}{\sqrt{d}} + \binom{n}{k} + \genfrac[]{0pt}{0}{a}{b}`,
  limits: String.raw`\sum_{i=1}^n x_i \prod_{j \ne i} y_j \int_0^\infty f \lim_{n\to\infty} a_n \sup_{x\in X} \bigcup_{i} A_i \int\limits_0^1 \limsup_{n}`,
  operators: String.raw`\operatorname*{arg\,max}_{\theta \in \Theta} \operatorname{tr} A - \log\det B + \max_{\substack{x \\ y}} f(x)`,
  accents: String.raw`\hat{x} \tilde{\beta} \bar y \vec v \ddot q \mathring e \hat{\beta}_j^{\text{OLS}} \hat{\mathbf{x}}^\top \hat{\hat{f}} x_{\tilde{y}}`,
  "accents that are drawn": String.raw`\widehat{xyz} \widetilde{AB} \overline{x_i}^2 \underline{x} \overrightarrow{AB} \overbrace{a+b}^{n} \underbrace{x+y}_{\text{two}}`,
  arrows: String.raw`\xrightarrow[T]{n \to \infty} \stackrel{d}{\to} \overset{!}{=} \underset{x}{\min} f`,
  matrices: String.raw`\begin{pmatrix} a & b \\ c & d_{i}^2 \end{pmatrix} \begin{vmatrix} \partial_x & \frac{a}{b} \\ \dfrac{a}{b} & c \end{vmatrix}`,
  cases: String.raw`\begin{cases} x^2 & \text{if } x \ge 0, \\ -\frac{x}{2} & \text{otherwise} \end{cases}`,
  "lines of a display": String.raw`\begin{aligned} a &= b + c \\ &= \frac{d}{e} + \sum_{i} x_i^2 \end{aligned}`,
  brackets: String.raw`\left( \frac{a}{b} \right)^2 \left[ x_i \right]_{i=1}^n \big( \Big[ \bigg\{ \left\|\frac{x}{y}\right\|_\infty \lfloor \frac{y}{2} \rfloor`,
  roots: String.raw`\sqrt{x} \sqrt[3]{\frac{x}{y}} \sqrt{x_i^2 + \sqrt{y}}`,
  strokes: String.raw`a \ne b \notin C \neq_i x_{a \ne b} y^{c \notin D} \not\equiv \cancel{x_i^2} \boxed{E = mc^2}`,
  "what lies over its neighbours": String.raw`\mathrlap{\frac{a}{b}}x \mathllap{x_i^2}c \mathclap{y^2} \smash{x_i^2} x_{\smash[b]{y}}^2 x_{\smash[t]{1}}^{\smash{2}} \vphantom{\frac12} \phantom{x^2} z`,
  spaces: String.raw`a\,b\:c\;d\!e\quad f\qquad g~h\ i\mkern3mu j \hspace{1em} k, \; -x + -1 (-y) = \pm z \mid w`,
  words: String.raw`x_i \text{ with $y_i^2$ inside, } \textbf{bold} \textit{it} \texttt{code}, \; p \iff q \implies r`,
  alphabets: String.raw`\mathbb{E}[X \mid Y] \mathcal{L}_i \mathfrak{g} \mathscr{H} \mathsf{x} \mathtt{y} \boldsymbol{\beta}^2 \mathrm{Var}(X)`,
  colours: String.raw`\textcolor{red}{x_i + y} - \colorbox{yellow}{$x_i$} + \color{blue} z^2`,
  sizes: String.raw`\large x_i \small y^2 \tiny z_{i} \Huge w \normalsize v`,
  chemistry: String.raw`\ce{H2O + CO2 -> H2CO3} \ce{SO4^2-}`,
  "very high": String.raw`\frac{\begin{matrix}1\\1\\1\\1\\1\end{matrix}}{x_i} + \frac{\frac{\frac{a}{b}}{\frac{c}{d}}}{\frac{e}{\frac{f}{g}}} + 2^{\begin{matrix}1\\1\\1\\1\end{matrix}}_{x_i}`,
  "a number at the right": String.raw`a_1 = b^2 \tag{3.1}`,
} as const;

/** A sign or a drawing of a formula: what it is, and where it stands, in pixels from its formula's corner. */
type Placed = readonly [sign: string, left: number, top: number, width: number, height: number];

interface SetFormulaOnPage {
  readonly height: number;
  readonly signs: readonly Placed[];
}

const KATEX = join(REPOSITORY, "node_modules/katex/dist");
const STYLES =
  readFileSync(join(KATEX, "katex.css"), "utf8") +
  readFileSync(join(REPOSITORY, "layouts/styles/math.css"), "utf8").replace(/@import[^;]*;/, "");

/** Sets formulas below one another, and looks where everything in them is. */
async function placesOf(page: Page, formulas: readonly string[]): Promise<SetFormulaOnPage[]> {
  const blocks = formulas.map((html) => `<div class="case">x ${html} y</div>`).join("\n");
  await page.route("http://formulas.test/**", (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith("/fonts/")) return route.fulfill({ path: join(KATEX, pathname) });
    const style = `<style>* { box-sizing: border-box } body { font: 20px/1.6 serif; width: 660px }\n${STYLES}</style>`;
    return route.fulfill({ contentType: "text/html", body: `<!doctype html><meta charset="utf-8">${style}${blocks}` });
  });
  await page.goto("http://formulas.test/");
  return page.evaluate(async () => {
    await document.fonts.ready;
    const range = document.createRange();
    return [...document.querySelectorAll(".case")].map((block) => {
      const corner = block.getBoundingClientRect();
      const signs: [string, number, number, number, number][] = [];
      const add = (sign: string, { left, top, width, height }: DOMRect): void => {
        signs.push([sign, left - corner.left, top - corner.top, width, height]);
      };
      for (const seen of block.querySelectorAll(".katex-html")) {
        const texts = document.createTreeWalker(seen, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          for (const { 0: sign, index } of (text.nodeValue ?? "").matchAll(/[^\s\u200b]/gu)) {
            range.setStart(text, index);
            range.setEnd(text, index + sign.length);
            add(sign, range.getBoundingClientRect());
          }
        }
        for (const drawing of seen.querySelectorAll("svg, .frac-line, .katex-rule, .overline-line"))
          add("drawing", drawing.getBoundingClientRect());
      }
      return { height: corner.height, signs };
    });
  });
}

/** Less than a pixel of the finest screens. */
const NOTHING = 0.2;

describe("formulas in fewer elements look as KaTeX sets them", () => {
  for (const [name, tex] of Object.entries(FORMULAS)) {
    // A number stands at displays alone.
    for (const display of tex.includes("\\tag") ? [true] : [false, true]) {
      test(`${name}, ${display ? "by themselves" : "in a line"}`, async ({ browser }) => {
        const set = setFormula(tex, { display, macros: {} });
        expect(set.error).toBeUndefined();
        const html = display ? breakDisplay(set.html) : breakInline(set.html).html;
        const compact = compactFormula(html);
        expect(compact.match(/<span/g)?.length).toBeLessThan(html.match(/<span/g)?.length ?? 0);
        const context = await browser.newContext({ viewport: { width: 700, height: 900 } });
        try {
          const [before, after] = await placesOf(await context.newPage(), [html, compact]);
          expect(after?.height).toBeCloseTo(before?.height ?? 0, 0);
          expect(after?.signs.map(([sign]) => sign)).toEqual(before?.signs.map(([sign]) => sign));
          const moved = before?.signs.flatMap((sign, index) => {
            const now = after?.signs[index] ?? sign;
            const isMoved = ([1, 2, 3, 4] as const).some((edge) => Math.abs(now[edge] - sign[edge]) > NOTHING);
            return isMoved ? [{ before: sign, after: now }] : [];
          });
          expect(moved).toEqual([]);
        } finally {
          await context.close();
        }
      });
    }
  }
});
