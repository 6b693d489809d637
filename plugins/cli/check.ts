import { prepareBlog } from "../blog/prepare-blog.ts";
import type { DiagnosticFormat } from "../check/format-diagnostic.ts";
import { summarize } from "../check/summary.ts";
import { hasErrors } from "../core/diagnostic.ts";
import { reportText } from "./report.ts";

/** `diptych check`: reports everything and writes no site. */
export async function check(options: { root: string; base?: string; format: DiagnosticFormat }): Promise<number> {
  const { diagnostics } = await prepareBlog({
    root: options.root,
    drafts: false,
    ...(options.base !== undefined && { base: options.base }),
  });
  process.stdout.write(reportText(options.root, diagnostics, options.format));
  if (options.format === "text") process.stdout.write(`${summarize(diagnostics)}\n`);
  return hasErrors(diagnostics) ? 1 : 0;
}
