import { existsSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { detect } from "../import/detect.ts";
import { DIALECTS } from "../import/dialects/dialects.ts";
import { importSite } from "../import/import-site.ts";
import { readOldSite } from "../import/read/read-old-site.ts";
import { summaryLine, writeReport } from "../import/report/write-report.ts";
import { whyNotTo, writeNewBlog } from "../import/write/write-new-blog.ts";
import { UsageError } from "./command.ts";

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
  const site = readOldSite(old);
  const dialect = DIALECTS.find(({ name }) => name === options.dialect) ?? detect(site, DIALECTS);
  if (!dialect) {
    process.stderr.write(
      `diptych: no posts were found in \`${options.folder}\` that can be read; expected a blog of ${names.join(", ")}.\n`,
    );
    return 1;
  }
  const imported = importSite(site, dialect);
  writeNewBlog(imported.blog, out, old);
  writeFileSync(join(out, "import-report.md"), writeReport(imported, site), { flag: "wx" });
  process.stdout.write(
    `Read as ${dialect.called}. ${summaryLine(imported)}\nWritten to ${out}; what became of everything is told in import-report.md there.\n`,
  );
  return 0;
}
