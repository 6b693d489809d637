// \noise^2 is \sigma^2, \norm{x} is \lVert x\rVert

import { MOST_EXPANDED } from "./formula-limits.ts";
import { argumentsOf } from "./macros/command-arguments.ts";
import type { Macros } from "./macros/macros.ts";

/** The body of a macro: its tokens in order; `#1` is two of them. */
interface Definition {
  readonly tokens: readonly string[];
  readonly parameters: number;
  /** The default of the first parameter, if that stands in brackets and may be left out. */
  readonly fallback?: readonly string[];
}

/** The tokens that are still to be read, the next one last. */
type Input = string[];

/** More uses of macros than any formula has: without a bound, a macro that calls itself would never end. */
const MOST_USES = 2_000;

const TOKEN = /%[^\n]*\n?|\\verb\*?([^A-Za-z@*\s])[^\n]*?\1|\\(?:[A-Za-z@]+|[\s\S])|[\s\S]/gu;

/** A command with an optional argument, as `definitions.ts` writes it. */
const WITH_OPTION = /^\\@ifnextchar\[\{(\\[A-Za-z@]+)\s*\}\{\1\s*\[\{([\s\S]*)\}\]\}$/;

/**
 * TeX with macros replaced by what they stand for, as TeX replaces them: it reads the same where nobody knows the macros. The
 * rest of it stays as it was written. A macro that calls itself, or has delimiters of its own, leaves the TeX as it was.
 * @param macros by name with the backslash
 */
export function spellOut(tex: string, macros: Macros): string {
  if (!tex.includes("\\") || Object.keys(macros).length === 0) return tex;
  const tokens = tokensOf(tex);
  if (!tokens.some((token) => Object.hasOwn(macros, token))) return tex;
  const input: Input = tokens.reverse();
  const out = new Output();
  let uses = 0;
  let expanded = 0;
  for (let token = input.pop(); token !== undefined; token = input.pop()) {
    const definition = Object.hasOwn(macros, token) ? definitionOf(token, macros) : undefined;
    if (!definition) {
      out.push(token);
      continue;
    }
    if (++uses > MOST_USES) return tex;
    // What a command takes as one argument stays one.
    const body = fill(definition, input);
    expanded += body.length;
    if (expanded > MOST_EXPANDED) return tex;
    const isGroup = out.wantsArgument && body.filter((part) => part.trim() !== "").length > 1;
    input.push(...(isGroup ? ["{", ...body, "}"] : body).reverse());
  }
  return uses === 0 ? tex : out.text;
}

/** What has been read, and how many arguments the last command in each group still wants. */
class Output {
  text = "";
  #last = "";
  /** The same without white space. */
  #lastSign = "";
  #wanted = 0;
  /** Groups that are open: what ends each, and how many arguments are wanted behind it. */
  readonly #open: { readonly end: string; readonly wanted: number }[] = [];

  get wantsArgument(): boolean {
    return this.#wanted > 0;
  }

  push(token: string): void {
    // Letters right behind a command would become part of its name.
    const runsOn = /^[A-Za-z@]/.test(token) && /^\\[A-Za-z@]+$/.test(this.#last);
    this.text += runsOn ? ` ${token}` : token;
    this.#last = token;
    if (isSpace(token)) return;
    this.#count(token);
    this.#lastSign = token;
  }

  #count(token: string): void {
    // Behind a root's degree, `\sqrt[3]`, what stands under the root is still to come as an argument.
    const wanted = this.#lastSign === "\\sqrt" && token === "[" ? 1 : argumentsOf(this.#lastSign);
    const isOptional = wanted > 0 && /^[[*]$/.test(token);
    if (token === "{") this.#begin("}", Math.max(0, this.#wanted - 1));
    else if (token === "[" && isOptional) this.#begin("]", wanted);
    else if (token === this.#open.at(-1)?.end) this.#wanted = this.#open.pop()?.wanted ?? 0;
    else if (!isOptional) this.#wanted = argumentsOf(token) || Math.max(0, this.#wanted - 1);
  }

  #begin(end: string, wanted: number): void {
    this.#open.push({ end, wanted });
    this.#wanted = 0;
  }
}

/** A macro's tokens with its arguments, which are taken from the input, in their places. */
function fill({ tokens, parameters, fallback }: Definition, input: Input): string[] {
  const given: (readonly string[])[] = [];
  if (fallback) given.push(takeOption(input) ?? fallback);
  while (given.length < parameters) given.push(takeArgument(input));
  const filled: string[] = [];
  for (let index = 0; index < tokens.length && filled.length <= MOST_EXPANDED; index++) {
    const token = tokens[index] as string;
    const next = tokens[index + 1];
    if (token !== "#" || next === undefined) filled.push(token);
    else {
      index++;
      if (next === "#") filled.push("#");
      else filled.push(...(given[Number(next) - 1] ?? []));
    }
  }
  return filled;
}

function takeArgument(input: Input): string[] {
  skipSpace(input);
  const first = input.pop();
  if (first !== "{") return first === undefined ? [] : [first];
  const tokens: string[] = [];
  for (let depth = 1, token = input.pop(); token !== undefined; token = input.pop()) {
    if (token === "{") depth++;
    if (token === "}" && --depth === 0) break;
    tokens.push(token);
  }
  return tokens;
}

/** What stands in brackets, if a bracket comes next. */
function takeOption(input: Input): string[] | undefined {
  let next = input.length - 1;
  while (isSpace(input[next])) next--;
  if (input[next] !== "[") return undefined;
  input.length = next;
  const tokens: string[] = [];
  for (let depth = 0, token = input.pop(); token !== undefined; token = input.pop()) {
    if (token === "]" && depth === 0) break;
    if (token === "{") depth++;
    if (token === "}") depth--;
    tokens.push(token);
  }
  return tokens;
}

function skipSpace(input: Input): void {
  while (isSpace(input.at(-1))) input.pop();
}

function isSpace(token: string | undefined): boolean {
  return token !== undefined && (token.trim() === "" || token.startsWith("%"));
}

/** What a macro stands for; nothing where it takes its arguments in a way of its own. */
function definitionOf(name: string, macros: Macros): Definition | undefined {
  const body = macros[name];
  if (typeof body === "string") {
    const [, inner = "", fallback = ""] = WITH_OPTION.exec(body) ?? [];
    // White space behind a command only ends its name.
    if (inner === "")
      return { tokens: bodyOf(body.replace(/(\\[A-Za-z@]+)\s+$/, "$1")), parameters: parametersOf(body) };
    const definition = plainDefinition(macros[inner]);
    return definition && { ...definition, fallback: bodyOf(fallback) };
  }
  const hasDelimiters = (body as { delimiters?: readonly (readonly string[])[] }).delimiters?.some(
    (all) => all.length > 0,
  );
  return hasDelimiters ? undefined : plainDefinition(body);
}

/** What a formula has defined: its tokens in reverse order. */
function plainDefinition(body: Macros[string] | undefined): Definition | undefined {
  if (typeof body !== "object") return undefined;
  const { tokens, numArgs } = body as { tokens: readonly { readonly text: string }[]; numArgs: number };
  return { tokens: tokens.map(({ text }) => text).reverse(), parameters: numArgs };
}

/** As KaTeX counts them: `#1` without a `#2` is one. */
function parametersOf(body: string): number {
  const plain = body.replaceAll("##", "");
  let count = 0;
  while (plain.includes(`#${count + 1}`)) count++;
  return count;
}

/** The tokens of a body without its comments, which would hide what follows the macro on its line. */
function bodyOf(tex: string): string[] {
  return tokensOf(tex).filter((token) => !token.startsWith("%"));
}

function tokensOf(tex: string): string[] {
  return tex.match(TOKEN) ?? [];
}
