import * as z from "zod";
import { entryFields } from "./entry.ts";
import { tagList, text } from "./validate.ts";

/** Twice the authors of the paper that has the most of them (ATLAS and CMS, 2015: 5,154). */
const MOST_AUTHORS = 10_000;

/** `posts/papers/<slug>/paper.yaml`. Unknown fields are errors. */
export const paperSchema = z.strictObject({
  title: text,
  authors: z.array(text, { error: "a list of names" }).min(1).max(MOST_AUTHORS),
  year: z.int({ error: "a year like 2019" }).min(1000).max(9999),
  venue: text.optional(),
  arxiv: z
    .string({ error: 'an arXiv id in quotation marks, like "1812.11118"' })
    .regex(/^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})(v\d+)?$/, 'an arXiv id like "1812.11118"')
    .optional(),
  doi: z
    .string({ error: "a DOI like 10.1073/pnas.1903070116" })
    .regex(/^10\.\d{4,9}\/\S+$/, "a DOI like 10.1073/pnas.1903070116")
    .optional(),
  bibtex: z
    .string({ error: "a BibTeX key" })
    .regex(/^[^\s,{}"#%@']+$/, "a BibTeX key without spaces or braces")
    .optional(),
  tags: tagList.default([]),
  ...entryFields,
});

export type PaperFields = z.infer<typeof paperSchema>;

/** What stands where a `paper.yaml` does not say it. */
export const PAPER_STOPGAPS = { authors: ["Unknown"], year: 2000 };
