import { prepareBlog } from "../blog/prepare-blog.ts";
import type { DiagnosticFormat } from "../check/format-diagnostic.ts";
import { summarize } from "../check/summary.ts";
import { compareDiagnostics, hasErrors } from "../core/diagnostic.ts";
import { reportText } from "./report.ts";

/** `diptych check`: reports everything, which theorems no claim tells too, and writes no site. */
export async function check(options: { root: string; base?: string; format: DiagnosticFormat }): Promise<number> {
  const blog = await prepareBlog({
    root: options.root,
    drafts: false,
    ...(options.base !== undefined && { base: options.base }),
  });
  const diagnostics = [...blog.diagnostics, ...blog.untold].sort(compareDiagnostics);
  process.stdout.write(reportText(options.root, diagnostics, options.format));
  if (options.format === "text") process.stdout.write(`${summarize(diagnostics)}\n`);
  return hasErrors(diagnostics) ? 1 : 0;
}
