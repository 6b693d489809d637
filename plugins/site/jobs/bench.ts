import { Highlighter } from "../../blog/highlighter.ts";
import { DocumentParser } from "../../blog/jobs/document-parser.ts";
import type { Workbench } from "../../blog/jobs/render-job.ts";
import type { ContentStore } from "../../incremental/content-store.ts";
import { createMarkdown } from "../../markdown/create-markdown.ts";
import { FormulaCache } from "../../tex/formula-cache.ts";

/** What a process that does jobs begins with: nothing learned yet. */
export function createBench(store: ContentStore): Workbench {
  const md = createMarkdown();
  const tex = new FormulaCache();
  return { md, tex, parser: new DocumentParser(md, tex), store, highlighter: new Highlighter() };
}
