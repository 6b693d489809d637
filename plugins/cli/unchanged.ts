import { join } from "node:path";
import type { DiagnosticFormat } from "../check/format-diagnostic.ts";
import { summarize } from "../check/summary.ts";
import { hasErrors } from "../core/diagnostic.ts";
import { ENGINE } from "../core/engine-folder.ts";
import { unchangedRun } from "../site/last-run.ts";
import { knownFiles } from "../site/output/known-files.ts";
import { SITE, SITE_RECORD } from "./folders.ts";
import { reportText } from "./report.ts";

/**
 * `diptych build` where nothing has changed since the last: neither the blog, nor the engine, nor the site.
 * @returns the exit code; nothing where something has changed
 */
export function unchangedBuild(options: { root: string; base?: string | undefined }): number | undefined {
  const { root, base } = options;
  const start = performance.now();
  const last = unchangedRun({ root, engine: ENGINE, base, command: "build" });
  if (!last || last.files === 0) return undefined;
  if (knownFiles(join(root, SITE), join(root, SITE_RECORD)).size !== last.files) return undefined;
  process.stderr.write(reportText(root, last.diagnostics));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `Nothing has changed in the ${last.pages} pages of ${SITE}/ in ${seconds} s (${summarize(last.diagnostics)}).\n`,
  );
  return 0;
}

/** `diptych check` where nothing has changed since the last; as above. */
export function unchangedCheck(options: {
  root: string;
  base?: string | undefined;
  format: DiagnosticFormat;
}): number | undefined {
  const { root, base, format } = options;
  const last = unchangedRun({ root, engine: ENGINE, base, command: "check" });
  if (!last) return undefined;
  process.stdout.write(reportText(root, last.diagnostics, format));
  if (format === "text") process.stdout.write(`${summarize(last.diagnostics)}\n`);
  return hasErrors(last.diagnostics) ? 1 : 0;
}
