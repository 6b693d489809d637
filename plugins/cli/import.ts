import { existsSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { summarize } from "../check/summary.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { ENGINE } from "../core/engine-folder.ts";
import { detect } from "../import/detect.ts";
import { DIALECTS } from "../import/dialects/dialects.ts";
import { type Imported, importSite } from "../import/import-site.ts";
import { mendImport } from "../import/mend/mend-import.ts";
import { blogFolder } from "../import/read/blog-folder.ts";
import { readOldSite } from "../import/read/read-old-site.ts";
import { UNREAD } from "../import/report/unused-files.ts";
import { summaryLine, writeReport } from "../import/report/write-report.ts";
import { whyNotTo, writeNewBlog } from "../import/write/write-new-blog.ts";
import { SiteBuilder } from "../site/site-builder.ts";
import { UsageError } from "./command.ts";

/** How often mistakes are mended and looked for again: what is wrong within a formula, say, is seen when the formula is closed. */
const ROUNDS = 5;

/** `diptych import`: writes a new blog beside an old one, and a report of what became of everything. */
export async function importFolder(options: {
  readonly root: string;
  readonly folder: string;
  readonly out: string | undefined;
  readonly pairs: boolean;
  readonly dialect: string | undefined;
}): Promise<number> {
  const old = resolve(options.root, options.folder);
  if (!existsSync(old) || !statSync(old).isDirectory())
    throw new UsageError(`found \`${options.folder}\`, which is no folder; expected the folder of an old blog.`);
  const out = resolve(options.root, options.out ?? `${old}-diptych`);
  const why = whyNotTo(out, old);
  if (why !== undefined) throw new UsageError(`cannot write to \`${out}\`: ${why}.`);
  const names = DIALECTS.map(({ name }) => name);
  if (options.dialect !== undefined && !names.includes(options.dialect))
    throw new UsageError(`found the dialect \`${options.dialect}\`; expected one of ${names.join(", ")}.`);
  const source = blogFolder(old);
  const site = readOldSite(source);
  const dialect = DIALECTS.find(({ name }) => name === options.dialect) ?? detect(site, DIALECTS);
  if (!dialect) {
    process.stderr.write(
      `diptych: no posts were found in \`${options.folder}\` that can be read; expected a blog of ${names.join(", ")}.\n`,
    );
    return 1;
  }
  const converted = importSite(site, dialect, { pairs: options.pairs });
  writeNewBlog(converted.blog, out, source);
  const { imported, found } = await mendAll(converted, out);
  const unread = imported.notes.filter(({ what }) => what === UNREAD).length;
  writeFileSync(join(out, "import-report.md"), writeReport(imported, site), { flag: "wx" });
  const isClean = found.every(({ severity }) => severity !== "error");
  process.stdout.write(
    `Read as ${dialect.called}. ${summaryLine(imported)}\n` +
      `Written to ${out}: ${summarize(found)}${isClean ? "" : "; the errors are yours to mend"} (\`diptych check\` there). ` +
      "What became of everything is told in import-report.md.\n" +
      `Next: \`diptych init ${relative(options.root, out)} --add\` makes a project of it.\n` +
      (unread === 0 ? "" : `Texts that are no Markdown and were not read: ${unread}. ${UNREAD}\n`),
  );
  return 0;
}

/** Looks through the new blog as `check` does, and mends what can be mended, until nothing more can. */
async function mendAll(
  converted: Imported,
  out: string,
): Promise<{ readonly imported: Imported; readonly found: readonly Diagnostic[] }> {
  const builder = new SiteBuilder({ root: out, engine: ENGINE, dev: false, offline: true, cache: "build" });
  try {
    let imported = converted;
    let found: readonly Diagnostic[] = await builder.check();
    for (let round = 0; round < ROUNDS; round++) {
      const mended = mendImport(imported, found);
      if (mended.changed.size === 0) break;
      imported = mended.imported;
      for (const [path, text] of mended.changed) writeFileSync(join(out, path), text);
      found = await builder.check([...mended.changed.keys()]);
    }
    builder.save();
    return { imported, found };
  } finally {
    await builder.close();
  }
}
