import * as z from "zod";
import { text } from "./validate.ts";

/** More than anybody writes down, and what is no word or phrase any more. */
const MOST_GROUPS = 500;
const MOST_IN_GROUP = 50;
const LONGEST = 80;
const MOST_WORDS = 8;

const phrase = text
  .refine((value) => /[\p{L}\p{N}]/u.test(value), "a word or phrase")
  .refine(
    (value) => value.length <= LONGEST && value.trim().split(/\s+/u).length <= MOST_WORDS,
    `a word, or a phrase of at most ${MOST_WORDS} words and ${LONGEST} letters`,
  );

const group = z
  .array(phrase, { error: "a list of words and phrases that mean the same" })
  .refine((phrases) => phrases.length > 0, "a group with a word or phrase in it")
  .max(MOST_IN_GROUP)
  .superRefine((phrases, context) => {
    const seen = new Set<string>();
    phrases.forEach((one, index) => {
      const same = one.trim().toLowerCase();
      if (seen.has(same))
        context.addIssue({
          code: "custom",
          path: [index],
          message: "each word or phrase once in its group",
          input: one,
        });
      seen.add(same);
    });
  });

/** Groups of words and phrases that mean the same: `[[svm, support vector machine]]`. */
export const synonyms = z
  .array(group, { error: "a list of groups, each a list of words and phrases that mean the same" })
  .max(MOST_GROUPS);
