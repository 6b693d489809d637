import { escapeHtml } from "../core/escape-html.ts";
import { nearestName } from "../core/nearest-name.ts";
import { withAlphanumericLetters } from "./alphanumeric-letters.ts";
import { cutDisplays } from "./cut-displays.ts";
import { knobsInWords, markKnobs, withoutKnobMarks } from "./knob-macro.ts";
import { labelsInWords, mendNumbers, NO_LABELS, type TexLabels } from "./labels.ts";
import { alignRows, ENVIRONMENT_NAMES } from "./macros/environments.ts";
import { type Macros, macrosAfter } from "./macros/macros.ts";
import { PreparedMacros } from "./macros/prepared-macros.ts";
import { markSymbols, type Symbols } from "./mark-symbols.ts";
import { adviceFor } from "./mistakes/advice.ts";
import { breakingComment, hidingComment } from "./mistakes/hiding-comment.ts";
import { nearestCommand } from "./mistakes/nearest-command.ts";
import { passedBound } from "./mistakes/passed-bound.ts";
import { proseInFormula } from "./mistakes/prose-in-formula.ts";
import { hiddenMessage, takenNames } from "./mistakes/taken-names.ts";
import { unclosedEnvironment } from "./mistakes/unclosed-environment.ts";
import { type Failure, renderTex } from "./render-tex.ts";
import { spellOut } from "./spell-out.ts";
import type { TexError } from "./tex-error.ts";

export type { Macros } from "./macros/macros.ts";
export type { TexError } from "./tex-error.ts";

export interface TexOptions {
  readonly display: boolean;
  readonly macros: Macros;
  /** Macros whose glyphs are marked, so that they can say what they mean; none by default. */
  readonly symbols?: Symbols;
  /** What its labels and references read; by default it has none. */
  readonly labels?: TexLabels;
}

/** A formula that has been set; with an error, or if it only defines macros, `html` and `mathml` are empty. */
export interface TexResult {
  /** KaTeX's `span`, one for each display environment: MathML for those who listen, HTML for those who look. */
  readonly html: string;
  /** The `math` elements alone, the TeX in their `alttext`, for feeds. */
  readonly mathml: string;
  readonly error?: TexError;
  /** Where it gives a name of KaTeX's another meaning. */
  readonly hidden?: readonly TexError[];
  /** Words that a dollar too many may have made a part of it. */
  readonly prose?: TexError;
  /** What is in force afterwards: the same object if the formula defined nothing. */
  readonly macros: Macros;
}

interface Success {
  readonly markup: string;
  readonly macros: Macros;
}

const UNDEFINED = "Undefined control sequence: ";

const NO_ENVIRONMENT = "No such environment: ";

/** Of a formula in which something is not closed. */
const ENDS_TOO_EARLY = /'EOF'|end of input|^Mismatch|^Expected & or/;

/** Environments in whose place nothing is set. */
const SHOWS_NOTHING = /\\(?:begin|end)\s*\{(?:subequations|displaymath|math)\}/;

/** Of `x_\max`, which needs braces. */
const WITHOUT_BRACES = "Got function '";

/** The MathML of a formula that shows nothing. */
const NOTHING = "<semantics><mrow></mrow><annotation";

const ANNOTATION = '<annotation encoding="application/x-tex">';

const COMMAND = /\\(?:[A-Za-z@]+|[\s\S])/gu;
const COMMAND_OR_CHARACTER = /\\(?:[A-Za-z@]+|[\s\S])|\S/gu;

/**
 * Sets a formula. A pure function of its arguments and KaTeX's version.
 * @param tex without its delimiters
 * @param options `macros`: the site's, the paper's and those defined in the page so far. They are not changed
 * @param prepared keeps macros ready for the next formula that has the same ones
 */
export function setFormula(tex: string, options: TexOptions, prepared = new PreparedMacros()): TexResult {
  const set: TexResult[] = [];
  const hidden: TexError[] = [];
  let { macros } = options;
  let offset = 0;
  const refused = passedBound(tex) ?? hidingComment(tex, options.display);
  if (refused) return { html: "", mathml: "", error: refused, macros };
  for (const piece of cutDisplays(tex)) {
    const result = renderDisplay(piece, { ...options, macros }, prepared);
    const moved = (error: TexError): TexError => ({ ...error, offset: error.offset + offset });
    if (result.error) {
      const unclosed = ENDS_TOO_EARLY.test(result.error.message) ? unclosedEnvironment(tex, macros) : undefined;
      return { html: "", mathml: "", error: unclosed ?? moved(result.error), macros: options.macros };
    }
    set.push(result);
    hidden.push(...(result.hidden ?? []).map(moved));
    macros = result.macros;
    offset += piece.length;
  }
  // Environments that show nothing by themselves are unknown to KaTeX.
  const unclosed = SHOWS_NOTHING.test(tex) ? unclosedEnvironment(tex, macros) : undefined;
  if (unclosed) return { html: "", mathml: "", error: unclosed, macros: options.macros };
  const prose = proseInFormula(tex);
  return {
    html: set.map(({ html }) => html).join(""),
    mathml: set.map(({ mathml }) => mathml).join(""),
    ...(hidden.length > 0 && { hidden }),
    ...(prose && { prose }),
    macros,
  };
}

/** The same for a formula that holds one display environment at most. */
function renderDisplay(tex: string, options: TexOptions, prepared: PreparedMacros): TexResult {
  const attempt = setTex(tex, options, prepared);
  if ("message" in attempt)
    return { html: "", mathml: "", error: explain(tex, options, attempt, prepared), macros: options.macros };
  const { display, symbols, labels = NO_LABELS } = options;
  const { macros } = attempt;
  const hidden = macros === options.macros ? [] : hiddenCommands(tex, options.macros, macros);
  // A formula that only defines macros shows nothing.
  if (attempt.markup.includes(NOTHING)) return { html: "", mathml: "", ...(hidden.length > 0 && { hidden }), macros };
  // The author's macros mean nothing to those who copy the TeX. What the formula defines itself it takes along.
  const spelledOut = spellOut(tex, macros === options.macros ? macros : unchanged(options.macros, macros));
  const told = knobsInWords(spelledOut, labels.knobs);
  const markup = annotate(markKnobs(withAlphanumericLetters(mendNumbers(attempt.markup))), told);
  return {
    html: symbols
      ? markSymbols(markup, alignRows(tex), { display, macros: options.macros, labels, symbols }, prepared)
      : markup,
    mathml: mathmlOf(withoutKnobMarks(markup), labelsInWords(told, labels)),
    ...(hidden.length > 0 && { hidden }),
    macros,
  };
}

/** The macros that are still what they were. */
function unchanged(before: Macros, after: Macros): Macros {
  return Object.fromEntries(Object.entries(before).filter(([name, body]) => after[name] === body));
}

function setTex(
  tex: string,
  { display, macros, labels = NO_LABELS }: TexOptions,
  prepared: PreparedMacros,
): Success | Failure {
  const scope = prepared.scopeOf(macros, labels);
  const refused: string[] = [];
  const markup = renderTex(alignRows(tex), {
    displayMode: display,
    output: "htmlAndMathml",
    // Definitions outlive their formula.
    globalGroup: true,
    // Links, images, ids: KaTeX colours what it refuses red and says nothing, so it is noted here.
    trust: ({ command }: { readonly command: string }): boolean => {
      refused.push(command);
      return false;
    },
    macros: scope.macros,
  });
  const [command] = refused;
  if (typeof markup === "string") {
    if (command !== undefined) {
      const advice = adviceFor(command);
      return { message: `${command} is not allowed in a formula${advice ? `; ${advice}` : ""}` };
    }
    return { markup, macros: macrosAfter(macros, scope.before, scope.macros) };
  }
  // KaTeX trips over `#3` in a macro that has fewer parameters.
  const bodies = [tex, ...Object.values(macros).map((body) => (typeof body === "string" ? body : "#1"))];
  if (markup.thrown instanceof TypeError && bodies.some((body) => /#[1-9]/.test(body)))
    return { message: "A macro uses a parameter that it does not have" };
  return markup;
}

function explain(tex: string, options: TexOptions, failure: Failure, prepared: PreparedMacros): TexError {
  const comment = breakingComment(tex, (changed) => "markup" in setTex(changed, options, prepared));
  if (comment) return comment;
  const place = locate(tex, options, failure, prepared);
  if (failure.message.startsWith(NO_ENVIRONMENT)) {
    const name = failure.message.slice(NO_ENVIRONMENT.length);
    const advice = adviceFor(name);
    const nearest = advice ? undefined : nearestName(name, ENVIRONMENT_NAMES);
    const hint = advice ? `; ${advice}` : nearest ? `; did you mean ${nearest}?` : "";
    return { message: failure.message + hint, ...place };
  }
  if (failure.message.startsWith(WITHOUT_BRACES))
    return { message: `${failure.message}; expected braces around it, as in \`x_{\\max}\``, ...place };
  if (!failure.message.startsWith(UNDEFINED)) return { message: failure.message, ...place };
  const name = failure.message.slice(UNDEFINED.length);
  const found = tex.slice(place.offset, place.offset + place.length);
  const inside = found === name || found === tex ? "" : ` in the macro ${found}`;
  const advice = adviceFor(name);
  const nearest = advice ? undefined : nearestCommand(name, Object.keys(options.macros));
  const hint = advice ? `; ${advice}` : nearest ? `; did you mean ${nearest}?` : "";
  return {
    message: `Undefined control sequence ${name}${inside}${hint}`,
    ...place,
  };
}

/** The names that a formula took from KaTeX. */
function hiddenCommands(tex: string, before: Macros, after: Macros): TexError[] {
  const defined = Object.keys(after).filter((name) => !(name in before));
  return takenNames(defined, after).map((name) => {
    const uses = [...tex.matchAll(COMMAND_OR_CHARACTER)].filter(([use]) => use === name);
    const definition = uses.find(({ index }) =>
      /(?:command|def|let|Operator)\s*\*?\s*\{?\s*$/.test(tex.slice(0, index)),
    );
    const offset = (definition ?? uses[0])?.index ?? 0;
    return {
      message: hiddenMessage(name),
      offset,
      length: name.length,
    };
  });
}

/** Where in the TeX a mistake stands; one within a macro's body stands where the macro is used. */
function locate(
  tex: string,
  options: TexOptions,
  failure: Failure,
  prepared: PreparedMacros,
): Pick<TexError, "offset" | "length"> {
  // KaTeX's position counts in the formula or in a macro's body and does not say in which. So the formula is set again behind
  // more spaces than any body is long: a position beyond them is one in the formula.
  const bodies = Object.values(options.macros).map((body) => (typeof body === "string" ? body.length : 0));
  const margin = Math.max(10_000, ...bodies) + 1;
  const moved = setTex(" ".repeat(margin) + tex, options, prepared);
  const position = "message" in moved && moved.position !== undefined ? moved.position - margin : -1;
  if (position >= 0 && position < tex.length) {
    // KaTeX counts the white space behind a command to it.
    const token = tex.slice(position, position + (failure.length ?? 1)).trimEnd();
    return { offset: position, length: Math.max(1, token.length) };
  }
  const use = findGuiltyMacro(tex, options, failure.message, prepared);
  if (use) return use;
  if (position === tex.length) return { offset: position, length: 1 };
  // KaTeX gives no place at all: it is where the command stands that the message names.
  const named = [...tex.matchAll(COMMAND)].find(({ 0: name }) => failure.message.includes(name));
  return named ? { offset: named.index, length: named[0].length } : { offset: 0, length: Math.max(1, tex.length) };
}

/**
 * The first use of a macro that brings a failure about: with it the failure is there, and without it and all later ones it
 * is not. Nothing where it is there without any.
 */
function findGuiltyMacro(
  tex: string,
  options: TexOptions,
  message: string,
  prepared: PreparedMacros,
): Pick<TexError, "offset" | "length"> | undefined {
  const names = new Set(Object.keys(options.macros));
  const uses = [...tex.matchAll(COMMAND_OR_CHARACTER)].filter(({ 0: name }) => names.has(name));
  const failsWith = (count: number): boolean => {
    let harmless = "";
    let end = 0;
    for (const { 0: name, index } of uses.slice(count)) {
      harmless += `${tex.slice(end, index)}\\relax `;
      end = index + name.length;
    }
    const attempt = setTex(harmless + tex.slice(end), options, prepared);
    return "message" in attempt && attempt.message === message;
  };
  let low = 0;
  let high = uses.length;
  if (failsWith(0)) return undefined;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (failsWith(middle)) high = middle;
    else low = middle + 1;
  }
  const use = uses[low - 1];
  return use && { offset: use.index, length: use[0].length };
}

/** Puts in the TeX that machines read, and that is copied. */
function annotate(markup: string, tex: string): string {
  const start = markup.indexOf(ANNOTATION);
  if (start < 0) return markup;
  const end = markup.indexOf("<", start + ANNOTATION.length);
  // Browsers hide the annotation only once they have laid out the formula; until then a screen reader would read the TeX.
  const open = `${ANNOTATION.slice(0, -1)} aria-hidden="true">`;
  return markup.slice(0, start) + open + escapeHtml(tex) + markup.slice(end);
}

/** The `math` element of KaTeX's markup, without the TeX within it and the wrapper that this needs. */
function mathmlOf(markup: string, tex: string): string {
  const math = markup.slice(markup.indexOf("<math"), markup.indexOf("</math>"));
  const body = math.slice(math.indexOf("<semantics>") + "<semantics>".length, math.lastIndexOf("<annotation"));
  const open = math.slice(0, math.indexOf(">"));
  return `${open} alttext="${escapeHtml(tex)}">${body}</math>`;
}
