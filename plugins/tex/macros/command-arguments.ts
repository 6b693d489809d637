/**
 * KaTeX's commands that take arguments as TeX's macros do, a token or a group each, by how many: `\frac\risk2` is a fraction
 * of all that `\risk` stands for. (Those that take what comes first of it, such as `\left` and `\sqrt`, are none.)
 */
const ONE = [
  ...["acute", "grave", "ddot", "dddot", "ddddot", "tilde", "bar", "breve", "check", "hat", "vec", "dot", "mathring"],
  ...["widecheck", "widehat", "widetilde", "overrightarrow", "overleftarrow", "Overrightarrow", "overleftrightarrow"],
  ...["overgroup", "overlinesegment", "overleftharpoon", "overrightharpoon", "underleftarrow", "underrightarrow"],
  ...["underleftrightarrow", "undergroup", "underlinesegment", "utilde", "overline", "underline", "underbar"],
  ...["overbrace", "underbrace", "overbracket", "underbracket", "xleftarrow", "xrightarrow", "xLeftarrow"],
  ...["xRightarrow", "xleftrightarrow", "xLeftrightarrow", "xhookleftarrow", "xhookrightarrow", "xmapsto"],
  ...["xlongequal", "xrightharpoondown", "xrightharpoonup", "xleftharpoondown", "xleftharpoonup"],
  ...["xrightleftharpoons", "xleftrightharpoons", "xtwoheadrightarrow", "xtwoheadleftarrow", "xtofrom"],
  ...["mathrm", "mathit", "mathbf", "mathnormal", "mathsfit", "mathbb", "mathcal", "mathfrak", "mathscr", "mathsf"],
  ...["mathtt", "Bbb", "bold", "frak", "boldsymbol", "bm", "pmb", "mathbbm", "mathds", "text", "textrm", "textsf"],
  ...["texttt", "textnormal", "textbf", "textmd", "textit", "textup", "textsc", "emph"],
  ...["mbox", "hbox", "fbox", "boxed"],
  ...["mathllap", "mathrlap", "mathclap", "llap", "rlap", "clap", "phantom", "vphantom", "hphantom", "smash"],
  ...["cancel", "bcancel", "xcancel", "sout", "operatorname", "operatornamewithlimits", "substack", "ensuremath"],
  ...["pmod", "pod", "mod", "bra", "ket", "braket", "Bra", "Ket", "Set", "color", "not"],
  ...["vcenter", "phase", "angl", "reflectbox", "tag"],
];
const TWO = [
  ...["frac", "dfrac", "tfrac", "cfrac", "nicefrac", "binom", "dbinom", "tbinom", "stackrel", "overset", "underset"],
  ...["textcolor", "colorbox", "raisebox"],
  ...["newcommand", "renewcommand", "providecommand", "DeclareMathOperator"],
];
const THREE = ["fcolorbox"];

const ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ...ONE.map((name) => [`\\${name}`, 1] as const),
  ...TWO.map((name) => [`\\${name}`, 2] as const),
  ...THREE.map((name) => [`\\${name}`, 3] as const),
]);

/**
 * How many arguments a command takes.
 * @param name with its backslash
 */
export function argumentsOf(name: string): number {
  return ARGUMENTS.get(name) ?? 0;
}
