import * as z from "zod";
import { text } from "./validate.ts";

/** More than any post has. */
const MOST_AUTHORS = 100;

/** Who writes: a name, and where there is more of them. */
const author = z.strictObject(
  {
    name: text,
    url: z.url({ protocol: /^https?$/, error: "an address like https://example.org/" }).optional(),
  },
  { error: "a name, or a `name` with a `url`" },
);

/** Who writes a blog or a post: a name, a name with an address, or a list of these. */
export const authors = z.preprocess(
  (value) => (Array.isArray(value) ? value.map(named) : isOne(value) ? [named(value)] : value),
  z.array(author, { error: "a name, or a list of names" }).min(1, "at least one name").max(MOST_AUTHORS),
);

export type Author = z.infer<typeof author>;

function isOne(value: unknown): boolean {
  return typeof value === "string" || (typeof value === "object" && value !== null);
}

/** A name alone is all that has to be said of somebody. */
function named(value: unknown): unknown {
  return typeof value === "string" ? { name: value } : value;
}
