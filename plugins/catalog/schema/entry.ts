import * as z from "zod";
import { date, macros, relativePath, slug, text, textList } from "./validate.ts";

const macroName = z
  .string({ error: "a macro's name" })
  .regex(/^\\[A-Za-z]+$/, "a macro's name, a backslash and letters");

/** More symbols, or corrections, than any post has. */
const MOST_PARTS = 1000;

/** More states of one picture than this are a film. */
const MOST_FRAMES = 12;

/** What an entry adds to a thread: a sentence, or the sentence with the picture that the thread's has become, and its caption. */
const threadStep = z.preprocess(
  (value) => (typeof value === "string" ? { adds: value } : value),
  z
    .strictObject(
      { adds: text, figure: relativePath.optional(), alt: text.optional(), caption: text.optional() },
      { error: "a sentence, or `adds` with a `figure` and its `alt`" },
    )
    .check(isDescribed, hasFigure),
);

/** How an entry moves on from an earlier one: a sentence, or the sentence with a picture that is redrawn from one to the other. */
const bridge = z.preprocess(
  (value) => (typeof value === "string" ? { bridge: value } : value),
  z
    .strictObject(
      {
        bridge: text,
        figure: z
          .preprocess(
            (value) => (typeof value === "string" ? [value] : value),
            z.array(relativePath, { error: "the path of an SVG file, or a list of them" }).min(1).max(MOST_FRAMES),
          )
          .optional(),
        alt: text.optional(),
      },
      { error: "a sentence, or `bridge` with a `figure` and its `alt`" },
    )
    .check(isDescribed),
);

/** Whoever cannot see a figure is told what it shows. */
function isDescribed({
  value: { figure, alt },
  issues,
}: z.core.ParsePayload<{ figure?: unknown; alt?: string | undefined }>): void {
  if (figure === undefined || alt !== undefined) return;
  issues.push({ code: "custom", input: alt, path: ["alt"], message: "the figure in words" });
}

/** A caption is that of a figure. */
function hasFigure({
  value: { figure, caption },
  issues,
}: z.core.ParsePayload<{ figure?: string | undefined; caption?: string | undefined }>): void {
  if (figure !== undefined || caption === undefined) return;
  issues.push({
    code: "custom",
    input: figure,
    path: ["figure"],
    message: "the path of the picture that has this caption",
  });
}

/** What a paper's or chapter's YAML says of its place among others. */
export const entryFields = {
  summary: text.optional(),
  story: textList.default([]),
  buildsOn: z.record(slug, bridge, { error: "entries, each a slug and its bridge" }).default({}),
  threads: z.record(slug, threadStep, { error: "threads, each a slug and what this adds" }).default({}),
  macros: macros.default({}),
  notation: z
    .array(
      z.strictObject({
        macro: macroName,
        tex: text,
        means: text,
        was: z
          .record(slug, macroName, { error: "entries, each a slug and the macro of the same symbol there" })
          .default({}),
      }),
      { error: "a list of symbols" },
    )
    .max(MOST_PARTS)
    .default([]),
  errata: z
    .array(z.strictObject({ date, where: text, what: text, credit: text.optional() }), {
      error: "a list of corrections",
    })
    .max(MOST_PARTS)
    .default([]),
  /** What was revised, and when. */
  changes: z
    .array(z.strictObject({ date, what: text }), { error: "a list of changes, each a `date` and `what`" })
    .max(MOST_PARTS)
    .default([]),
};

const entrySchema = z.strictObject(entryFields);

/** Those of a paper and those of a chapter. */
export type EntryFields = z.infer<typeof entrySchema>;
