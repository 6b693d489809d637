import * as z from "zod";
import { addresses } from "./address.ts";
import { text } from "./validate.ts";

/** The front matter of `posts/threads/<slug>.md`. Unknown fields are errors. */
export const threadSchema = z.strictObject({
  title: text,
  description: text.default(""),
  /** Addresses at which the thread stood before. */
  redirectFrom: addresses.default([]),
});

export type ThreadFields = z.infer<typeof threadSchema>;
