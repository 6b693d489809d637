import * as z from "zod";
import { isIsbn } from "../../core/isbn.ts";
import { day, slug, text, textList } from "./validate.ts";

/** More chapters than a book has. */
const MOST_CHAPTERS = 1000;

const bookChapter = z.strictObject({
  /** As the book calls it. */
  title: text,
  /** The notes on it, once there are some. */
  entry: slug.optional(),
  /** When it was read. */
  read: day.optional(),
  /** When it is to be read: a day, a month, or a season in words. */
  planned: text.optional(),
});

/** What notes on a book say beside what every story does. */
export const bookFields = {
  book: z.strictObject(
    {
      title: text,
      authors: textList,
      year: z.int({ error: "a year like 2019" }).min(1000).max(9999).optional(),
      publisher: text.optional(),
      edition: text.optional(),
      isbn: z
        .string({ error: "an ISBN in quotation marks" })
        .refine(isIsbn, "an ISBN whose check digit is right")
        .optional(),
      url: z.url({ protocol: /^https?$/, error: "an address" }).optional(),
    },
    { error: "the book: its `title` and `authors`" },
  ),
  /** The book's own table of contents. */
  contents: z.array(bookChapter, { error: "a list of chapters" }).max(MOST_CHAPTERS).default([]),
};
