// A word.[^1] Another.^[A note within the line.]
//
// [^1]: The note.
import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { nearestName } from "../../../core/nearest-name.ts";
import { metaOf, setMeta } from "../../document/token-meta.ts";
import { originAt } from "../origin.ts";

/** What a reference to a footnote carries. */
export interface FootnoteRefMeta {
  /** 0-based, in the order of reading. */
  readonly id: number;
  /** 0 for the first reference to this note, then 1, 2, … */
  readonly subId: number;
  /** Nothing for a note written where it is referred to, `^[…]`. */
  readonly label: string | undefined;
}

/** A mistake with a footnote: a text that is shown nowhere, or a reference that leads nowhere. */
export interface FootnoteProblem {
  readonly rule: "footnote-defined" | "footnote-referenced" | "footnote-unique";
  readonly message: string;
  /** What stands at its place. */
  readonly needle: string;
  /** Lines in which that stands, 0-based, end exclusive; nothing for all of the text. */
  readonly map: readonly [number, number] | undefined;
  /** 1-based, within the text given to `md.parse`, where it is known to the letter. */
  readonly at?: { readonly line: number; readonly column: number };
}

/** A note, as it was written. */
interface Definition {
  readonly label: string;
  readonly tokens: Token[];
}

/** A note that is referred to, as markdown-it-footnote keeps it: by its label, or as it stands in the line. */
interface Note {
  readonly label?: string;
  readonly content?: string;
  readonly tokens?: Token[];
}

/** What markdown-it-footnote keeps in the environment. */
interface Kept {
  refs?: Readonly<Record<string, number>>;
  list?: Note[];
}

/** The problems with footnotes that a parse has found. */
export function footnoteProblems(env: Record<string, unknown>): readonly FootnoteProblem[] {
  return (env.footnoteProblems as readonly FootnoteProblem[] | undefined) ?? [];
}

/**
 * Footnotes. markdown-it-footnote reads them, but for notes within the line, which may hold others here. Where they are placed
 * is decided here: the plugin loses what stands before a note within a note, counts references in the descriptions of images,
 * and numbers notes by where they are written. Here all notes stand in a block at the end, in the order in which a reader
 * meets them; the notes of a note follow it.
 * A sentence from a YAML file, parsed with `env.isSentence`, has no place for notes and reads none.
 * Notes that no reader would meet, notes of one name, and references to none are in `footnoteProblems(env)`.
 */
export function installFootnotes(md: MarkdownIt): void {
  md.use(footnote);
  md.core.ruler.at("footnote_tail", placeFootnotes);
  md.inline.ruler.at("footnote_inline", readInlineNote);
  // Behind the rule for references: what it leaves refers to nothing.
  md.inline.ruler.after("footnote_ref", "footnote_undefined", (state, silent) => {
    const match = /^\[\^([\p{L}\p{N}_.:-]+)\]/u.exec(state.src.slice(state.pos, state.pos + 80));
    if (!match || silent) return false;
    const labels = Object.keys((state.env.footnotes as Kept | undefined)?.refs ?? {}).map((key) => key.slice(1));
    const near = nearestName(match[1] as string, labels);
    report(state.env, {
      rule: "footnote-defined",
      message: `No footnote has the name \`${match[1]}\`; ${near ? `did you mean \`[^${near}]\`?` : `expected a line \`[^${match[1]}]: …\`.`}`,
      needle: match[0],
      map: undefined,
      at: originAt(state.env, state.src, state.pos),
    });
    return false;
  });
}

function readInlineNote(state: StateInline, silent: boolean): boolean {
  const { env, md, pos, posMax } = state;
  if (!state.src.startsWith("^[", pos) || env.isSentence) return false;
  const end = md.helpers.parseLinkLabel(state, pos + 1);
  if (end < 0) return false;
  if (!silent) {
    const kept = (env.footnotes ?? {}) as Kept;
    env.footnotes = kept;
    kept.list ??= [];
    // It takes its number before its text is read, because the text may hold notes of its own.
    const note = { content: state.src.slice(pos + 2, end), tokens: [] as Token[] };
    setMeta(state.push("footnote_ref", "", 0), { id: kept.list.push(note) - 1 });
    md.inline.parse(note.content, md, env, note.tokens);
  }
  state.pos = end + 1;
  state.posMax = posMax;
  return true;
}

function placeFootnotes(state: StateCore): void {
  // Captions are parsed on their own. Their references belong to the document, which places the notes later.
  if (state.inlineMode) return;
  const env = state.env as Record<string, unknown>;
  const { text, definitions } = takeDefinitions(state.tokens);
  state.tokens = text;
  const byLabel = new Map<string, Definition>();
  for (const definition of definitions) {
    if (!byLabel.has(definition.label)) byLabel.set(definition.label, definition);
    else reportUnseen(env, "footnote-unique", definition, "is there a second time, and this text is shown nowhere.");
  }

  const kept = (env.footnotes as Kept | undefined)?.list ?? [];
  const met = new Map<number, { readonly id: number; readonly references: Token[]; readonly content: Token[] }>();
  const read = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      if (token.type === "footnote_ref") meet(token);
      // A description of an image is plain text, and shows no note.
      else if (token.children && token.type !== "image") read(token.children);
    }
  };
  const meet = (token: Token): void => {
    const { id: written, label } = metaOf<{ readonly id: number; readonly label?: string }>(token);
    const before = met.get(written);
    const note = before ?? { id: met.size, references: [], content: contentOf(state, kept[written], byLabel) };
    setMeta(token, { id: note.id, subId: note.references.length, label } satisfies FootnoteRefMeta);
    note.references.push(token);
    if (before) return;
    met.set(written, note);
    read(note.content);
  };
  read(text);

  const labelsMet = new Set([...met.keys()].map((written) => kept[written]?.label));
  for (const definition of byLabel.values()) {
    if (!labelsMet.has(definition.label))
      reportUnseen(env, "footnote-referenced", definition, "is referred to nowhere, so its text is shown nowhere.");
  }
  kept.forEach(({ content, label }, written) => {
    if (label !== undefined || met.has(written)) return;
    const message =
      "This note is shown nowhere: it stands in the description of an image, or in a note that is not shown.";
    report(env, { rule: "footnote-referenced", message, needle: `^[${content ?? ""}`, map: undefined });
  });
  if (met.size > 0) state.tokens = [...text, ...block(state, [...met.values()])];
}

/** The text without the definitions in it; a definition within a definition is one of its own. */
function takeDefinitions(tokens: readonly Token[]): { text: Token[]; definitions: Definition[] } {
  const text: Token[] = [];
  const definitions: Definition[] = [];
  const open: Definition[] = [];
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      const definition = { label: metaOf<{ readonly label: string }>(token).label, tokens: [] };
      definitions.push(definition);
      open.push(definition);
    } else if (token.type === "footnote_reference_close") open.pop();
    else (open.at(-1)?.tokens ?? text).push(token);
  }
  return { text, definitions };
}

function contentOf(state: StateCore, note: Note | undefined, byLabel: ReadonlyMap<string, Definition>): Token[] {
  if (note?.label !== undefined) return byLabel.get(note.label)?.tokens ?? [];
  const inline = new state.Token("inline", "", 0);
  inline.children = note?.tokens ?? [];
  inline.content = note?.content ?? "";
  const open = new state.Token("paragraph_open", "p", 1);
  const close = new state.Token("paragraph_close", "p", -1);
  open.block = true;
  close.block = true;
  return [open, inline, close];
}

function block(
  state: StateCore,
  notes: readonly { readonly id: number; readonly references: readonly Token[]; readonly content: readonly Token[] }[],
): Token[] {
  const mark = (type: string, nesting: 1 | 0 | -1, meta?: FootnoteRefMeta): Token => {
    const token = new state.Token(type, "", nesting);
    if (meta) setMeta(token, meta);
    return token;
  };
  const items = notes.flatMap(({ references, content }) => {
    const meta = metaOf<FootnoteRefMeta>(references[0] as Token);
    const back = mark("footnote_anchor", 0, meta);
    const last = content.at(-1);
    const body = last?.type === "paragraph_close" ? [...content.slice(0, -1), back, last] : [...content, back];
    return [mark("footnote_open", 1, meta), ...body, mark("footnote_close", -1)];
  });
  return [mark("footnote_block_open", 1), ...items, mark("footnote_block_close", -1)];
}

function reportUnseen(
  env: Record<string, unknown>,
  rule: "footnote-referenced" | "footnote-unique",
  { label, tokens }: Definition,
  what: string,
): void {
  // An empty note hides nothing, and has no line.
  const map = tokens.find((token) => token.map)?.map;
  report(env, { rule, message: `The footnote \`[^${label}]\` ${what}`, needle: `[^${label}]:`, map: map ?? undefined });
}

function report(env: Record<string, unknown>, problem: FootnoteProblem): void {
  const problems = (env.footnoteProblems ?? []) as FootnoteProblem[];
  env.footnoteProblems = problems;
  problems.push(problem);
}
