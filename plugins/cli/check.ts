import type { DiagnosticFormat } from "../check/format-diagnostic.ts";
import { summarize } from "../check/summary.ts";
import { compareDiagnostics, type Diagnostic, hasErrors } from "../core/diagnostic.ts";
import { ENGINE } from "../core/engine-folder.ts";
import { holdsOf, rememberRun } from "../site/last-run.ts";
import { SiteBuilder } from "../site/site-builder.ts";
import { reportText } from "./report.ts";

/** `diptych check`: reports everything, which theorems no claim tells too, and writes no site. */
export async function check(options: {
  root: string;
  base?: string | undefined;
  format: DiagnosticFormat;
  cache?: boolean;
  /** Whether outside links are asked whether they answer; default: no. */
  external?: boolean;
}): Promise<number> {
  const { root, base } = options;
  const cache = options.cache === false ? undefined : "build";
  const builder = new SiteBuilder({ root, engine: ENGINE, dev: false, offline: true, base, cache });
  try {
    const found = await builder.check();
    const diagnostics = [...found, ...builder.untold()].sort(compareDiagnostics);
    const told = options.external ? [...diagnostics, ...(await externalMistakes(root, builder))] : diagnostics;
    told.sort(compareDiagnostics);
    process.stdout.write(reportText(root, told, options.format));
    if (options.format === "text") process.stdout.write(`${summarize(told)}\n`);
    builder.save();
    const { scan, files: sources } = builder.sources;
    const run = { root, engine: ENGINE, base, command: "check" as const };
    if (cache !== undefined)
      rememberRun(run, scan, { sources, diagnostics, holds: holdsOf(builder), files: 0, pages: 0 });
    return hasErrors(diagnostics) ? 1 : 0;
  } finally {
    await builder.close();
  }
}

async function externalMistakes(root: string, builder: SiteBuilder): Promise<Diagnostic[]> {
  const { outsideLinksOf } = await import("./external/outside-links-of.ts");
  const { checkExternal } = await import("./external/check-external.ts");
  const allowPrivate = process.env.DIPTYCH_ASK_PRIVATE === "1";
  const { diagnostics, leftOut } = await checkExternal(outsideLinksOf(root, builder.read), { root, allowPrivate });
  if (leftOut !== undefined) process.stderr.write(`${leftOut}\n`);
  return diagnostics;
}
