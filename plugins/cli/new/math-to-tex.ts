import { type AnyNode, type Element, isTag, isText } from "domhandler";

/** Letters and signs of MathML that TeX has a command for. */
const COMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    α: "alpha",
    β: "beta",
    γ: "gamma",
    δ: "delta",
    ε: "varepsilon",
    ϵ: "epsilon",
    ζ: "zeta",
    η: "eta",
    θ: "theta",
    ι: "iota",
    κ: "kappa",
    λ: "lambda",
    μ: "mu",
    ν: "nu",
    ξ: "xi",
    π: "pi",
    ρ: "rho",
    σ: "sigma",
    τ: "tau",
    υ: "upsilon",
    φ: "varphi",
    ϕ: "phi",
    χ: "chi",
    ψ: "psi",
    ω: "omega",
    Γ: "Gamma",
    Δ: "Delta",
    Θ: "Theta",
    Λ: "Lambda",
    Ξ: "Xi",
    Π: "Pi",
    Σ: "Sigma",
    Φ: "Phi",
    Ψ: "Psi",
    Ω: "Omega",
    "∞": "infty",
    "∂": "partial",
    "∇": "nabla",
    "×": "times",
    "·": "cdot",
    "⋅": "cdot",
    "±": "pm",
    "∓": "mp",
    "≤": "le",
    "≥": "ge",
    "≠": "ne",
    "≈": "approx",
    "∼": "sim",
    "≃": "simeq",
    "≡": "equiv",
    "∝": "propto",
    "→": "to",
    "←": "leftarrow",
    "↔": "leftrightarrow",
    "⇒": "Rightarrow",
    "∈": "in",
    "∉": "notin",
    "⊂": "subset",
    "⊆": "subseteq",
    "∪": "cup",
    "∩": "cap",
    "⊕": "oplus",
    "⊗": "otimes",
    "∫": "int",
    "∑": "sum",
    "∏": "prod",
    "√": "surd",
    ℓ: "ell",
    ℏ: "hbar",
    "′": "prime",
    "∘": "circ",
    "⟨": "langle",
    "⟩": "rangle",
    "‖": "|",
    "…": "ldots",
    "⋯": "cdots",
    ℝ: "mathbb{R}",
    ℤ: "mathbb{Z}",
    ℕ: "mathbb{N}",
    ℂ: "mathbb{C}",
  }),
);

/** Signs above a letter. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["¯", "bar"],
  ["‾", "bar"],
  ["^", "hat"],
  ["ˆ", "hat"],
  ["~", "tilde"],
  ["˜", "tilde"],
  ["→", "vec"],
  ["˙", "dot"],
]);

/** Deeper formulas stand in no title. */
const DEEPEST = 30;

/**
 * A formula of MathML as TeX; what TeX of it is written beside it is taken as it is.
 * @returns an empty text where there is none in it
 */
export function mathToTex(math: Element): string {
  const written = find(
    math,
    (element) => /^(?:annotation|tex-math)$/.test(localName(element)) && /tex/i.test(element.attribs.encoding ?? "tex"),
  );
  const given = written ? textOf(written) : (math.attribs.alttext ?? "");
  // Whoever writes dollars, braces that do not match, or a document around a formula, has written none.
  const bare = given.replace(/^\s*\$+|\$+\s*$/g, "").trim();
  if (bare !== "" && !/\$|\\(?:begin|documentclass|usepackage)/.test(bare) && isBalanced(bare)) return bare;
  return all(math.children, 0).replace(/ +/g, " ").trim();
}

/** The name of an element without what stands before a colon. */
export function localName({ name }: Element): string {
  return name.replace(/^.*:/, "").toLowerCase();
}

/** The words in an element; not those that are nested deeper than marks of a title are. */
export function textOf(node: AnyNode, depth = 0): string {
  if (isText(node)) return node.data;
  if (depth > DEEPEST || !("children" in node)) return "";
  return node.children.map((child) => textOf(child, depth + 1)).join("");
}

/** Whether a text of TeX has as many closing braces as opening ones, each behind its own. */
export function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const [sign] of tex.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === "{") depth++;
    else if (sign === "}" && --depth < 0) return false;
  }
  return depth === 0 && !/(?:^|[^\\])(?:\\\\)*\\$/.test(tex);
}

function all(nodes: readonly AnyNode[], depth: number): string {
  return nodes.map((node) => one(node, depth)).join("");
}

function one(node: AnyNode, depth: number): string {
  if (isText(node)) return signs(node.data.trim());
  if (!isTag(node) || depth > DEEPEST) return "";
  const parts = node.children.filter(isTag);
  const part = (index: number): string => {
    const child = parts[index];
    return child ? one(child, depth + 1) : "";
  };
  switch (localName(node)) {
    case "mi": {
      const name = textOf(node).trim();
      return [...name].length > 1 ? `\\mathrm{${signs(name)}}` : signs(name);
    }
    case "mtext":
    case "ms":
      return `\\text{${textOf(node).replace(/[\\{}$%#&_^~]/g, " ")}}`;
    case "msub":
      return `${part(0)}_{${part(1)}}`;
    case "msup":
      return `${part(0)}^{${part(1)}}`;
    case "msubsup":
    case "munderover":
      return `${part(0)}_{${part(1)}}^{${part(2)}}`;
    case "mfrac":
      return `\\frac{${part(0)}}{${part(1)}}`;
    case "msqrt":
      return `\\sqrt{${all(node.children, depth + 1)}}`;
    case "mroot":
      return `\\sqrt[${part(1)}]{${part(0)}}`;
    case "mover": {
      const accent = ACCENTS.get(textOf(parts[1] ?? node).trim());
      return accent ? `\\${accent}{${part(0)}}` : `\\overset{${part(1)}}{${part(0)}}`;
    }
    case "munder":
      return `\\underset{${part(1)}}{${part(0)}}`;
    case "mfenced":
      return `${node.attribs.open ?? "("}${all(node.children, depth + 1)}${node.attribs.close ?? ")"}`;
    case "mspace":
      return " ";
    case "mphantom":
    case "annotation":
    case "annotation-xml":
    case "tex-math":
      return "";
    default:
      return all(node.children, depth + 1);
  }
}

function signs(text: string): string {
  return [...text]
    .map((sign) => {
      const command = COMMANDS.get(sign);
      if (command !== undefined) return `\\${command}${/[a-z]$/i.test(command) ? " " : ""}`;
      return /[\\{}$%#&_^~]/.test(sign) ? (/[\\^~]/.test(sign) ? "" : `\\${sign}`) : sign;
    })
    .join("");
}

function find(element: Element, wanted: (element: Element) => boolean, depth = 0): Element | undefined {
  if (depth > DEEPEST) return undefined;
  for (const child of element.children) {
    if (!isTag(child)) continue;
    const found = wanted(child) ? child : find(child, wanted, depth + 1);
    if (found) return found;
  }
  return undefined;
}
