import * as z from "zod";
import { text } from "../../catalog/schema/validate.ts";

/** More places than a hand finds on a slider. */
export const MOST_FRAMES = 200;
/** In bytes: all of it is in the page. */
export const LARGEST_KNOB = 200_000;
/** More columns than two panels speak of, and more elements than one picture moves. */
const MOST_COLUMNS = 40;
const MOST_MARKS = 60;
const LONGEST_VALUE = 60;
const LONGEST_SENTENCE = 200;
const LONGEST_DRAWN = 20_000;

/** What is no letter, sign or space of one line. */
const NOT_PLAIN = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** A text of one line, or a number, which is shown as JSON has it. */
function plain(longest: number, expected: string) {
  return z
    .union([z.string(), z.number()], { error: expected })
    .transform(String)
    .refine((value) => value.trim() !== "" && value.length <= longest && !NOT_PLAIN.test(value), expected);
}

const value = plain(LONGEST_VALUE, `a number, or a text of one line and at most ${LONGEST_VALUE} characters`);

/** An attribute's value, as what draws: numbers, and letters that are commands. */
function drawn(pattern: RegExp, expected: string) {
  return plain(LONGEST_DRAWN, expected)
    .refine((written) => pattern.test(written), expected)
    .optional();
}

const NUMBER = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`;
const number = drawn(new RegExp(`^${NUMBER}$`, "i"), "a number");
const NUMBERS = String.raw`[-+\d.e,\s]*`;

const mark = z.strictObject({
  d: drawn(/^[MLHVCSQTAZ\-+\d.e,\s]+$/i, "a path, like `M0 0L10 20`"),
  x: number,
  y: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  cx: number,
  cy: number,
  r: number,
  rx: number,
  ry: number,
  width: number,
  height: number,
  points: drawn(new RegExp(`^${NUMBERS}$`, "i"), "points, like `0,0 10,20`"),
  transform: drawn(
    new RegExp(String.raw`^(?:(?:translate|rotate|scale|skewX|skewY|matrix)\(${NUMBERS}\)\s*)+$`),
    "moves and turns by numbers, like `rotate(30 12 40)`",
  ),
  visibility: z.enum(["visible", "hidden"]).optional(),
  text: plain(
    LONGEST_SENTENCE,
    `a number, or a text of one line and at most ${LONGEST_SENTENCE} characters`,
  ).optional(),
});

const column = z.string().regex(/^[A-Za-z][\w-]{0,30}$/, "a column's name: a letter, then letters, digits and hyphens");

const frame = z.strictObject({
  at: z.number(),
  values: z
    .record(column, value, { error: "columns, each a name and a value" })
    .refine((columns) => Object.keys(columns).length <= MOST_COLUMNS, `at most ${MOST_COLUMNS} columns`)
    .default({}),
  says: plain(LONGEST_SENTENCE, `a sentence of at most ${LONGEST_SENTENCE} characters`).optional(),
  marks: z
    .record(z.string(), mark, { error: "elements of the drawing, each an id and its attributes" })
    .refine((marks) => Object.keys(marks).length <= MOST_MARKS, `at most ${MOST_MARKS} elements`)
    .default({}),
});

/** `knobs/<name>.json` beside a post. Unknown fields are errors. */
export const knobSchema = z.strictObject({
  knob: z
    .string({ error: "a name" })
    .regex(
      /^[A-Za-z][A-Za-z0-9-]{0,19}$/,
      "what addresses call it, at most 20 letters, digits and hyphens: `p` for `?p=40`",
    ),
  label: text.refine((words) => words.length <= 80 && !NOT_PLAIN.test(words), "a line of at most 80 characters"),
  unit: z.string({ error: "a text" }).max(20, "a text of at most 20 characters").default(""),
  default: z.number(),
  frames: z.array(frame, { error: "a list of frames" }).min(2).max(MOST_FRAMES),
});

export type KnobFile = z.infer<typeof knobSchema>;
