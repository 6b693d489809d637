import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { FactBlog } from "../facts/fact-blog.ts";
import { placedAt, placedKeys } from "../facts/sentence-owner.ts";
import { placedPicture } from "../placed-picture.ts";
import { sentenceFact } from "../sentences.ts";
import type { Services } from "../services.ts";
import type { StoredSentence } from "./sentences.ts";

/** The pictures that threads have become with each entry, as HTML under the names of the sentences that name their files. */
export function threadFiguresRule({ root }: Services): Rule {
  return {
    name: "thread-figure",
    keys: placedKeys,
    answer: (key, read) => {
      const blog = new FactBlog(read);
      const entry = placedAt(blog.catalog, key);
      const facts: Record<string, StoredSentence> = {};
      const diagnostics: Diagnostic[] = [];
      for (const [thread, { figure }] of entry?.threads ?? []) {
        if (!entry || !figure) continue;
        const named = { ...figure, prefix: `${thread}-${entry.slug}-` };
        const picture = placedPicture(root, read, blog, entry.source.path, named);
        facts[sentenceFact(figure.path)] = picture.stored;
        diagnostics.push(...picture.diagnostics);
      }
      return { facts, diagnostics };
    },
  };
}
