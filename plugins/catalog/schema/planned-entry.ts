import * as z from "zod";
import { text } from "./validate.ts";

/** An entry that has a title and no post yet. */
export const plannedEntry = z.strictObject({
  title: text,
  /** When it is to come: a day, a month, or a season in words. */
  planned: text.optional(),
});

export type PlannedEntry = z.infer<typeof plannedEntry>;
