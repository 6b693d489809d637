import * as z from "zod";
import { entryFields } from "./entry.ts";
import { postSchema } from "./post.ts";
import { tagList, text } from "./validate.ts";

/** The front matter of a chapter in one file: a post's, and what it says of its place. */
export const chapterSchema = postSchema.extend(entryFields);

/** `posts/chapters/<slug>/chapter.yaml`, of a chapter that is a pair. Unknown fields are errors. */
export const chapterPairSchema = z.strictObject({
  title: text.optional(),
  tags: tagList.default([]),
  ...entryFields,
});
