import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { FactBlog } from "../../blog/facts/fact-blog.ts";
import type { Story } from "../../catalog/model.ts";
import { summarize } from "../../check/summary.ts";
import { hasErrors } from "../../core/diagnostic.ts";
import { ENGINE } from "../../core/engine-folder.ts";
import { nearestName } from "../../core/nearest-name.ts";
import type { Slug } from "../../core/slug.ts";
import { sizeText } from "../../pages/size-text.ts";
import type { ReadingWay } from "../../pages/views/story.ts";
import { SiteBuilder } from "../../site/site-builder.ts";
import { reportText } from "../report.ts";
import { exportedEpub } from "./exported-epub.ts";
import { exportedZip } from "./exported-zip.ts";

export interface ExportOptions {
  /** The project's root, an absolute path. */
  readonly root: string;
  readonly format: "epub" | "zip";
  /** The slug of a story, series, course or book. */
  readonly story: string;
  readonly panels: ReadingWay;
  /** The file to write, from the root on; default: the slug and the format, in the root. */
  readonly out?: string;
  /** Whether a file that is there is written over. */
  readonly force: boolean;
  readonly cache: boolean;
  readonly base?: string;
}

/** What has been made of a story. */
export interface Exported {
  readonly bytes: Uint8Array;
  /** What it holds: `11 chapters`. */
  readonly holds: string;
}

/** `diptych export`: makes one file of a story. Nothing is written where the blog has errors. */
export async function exportTo(options: ExportOptions): Promise<number> {
  const { root, format, panels, force, cache, base } = options;
  const tell = (text: string): number => {
    process.stderr.write(`diptych: ${text}\n`);
    return 1;
  };
  const builder = new SiteBuilder({
    root,
    engine: ENGINE,
    dev: false,
    offline: false,
    base,
    cache: cache ? "export" : undefined,
  });
  try {
    const diagnostics = await builder.check();
    builder.save();
    process.stderr.write(reportText(root, diagnostics));
    if (hasErrors(diagnostics)) return tell(`${summarize(diagnostics)}; nothing was exported.`);
    const { stories } = new FactBlog(builder.read).catalog;
    const story = stories.get(options.story as Slug);
    if (!story) return tell(noStory(options.story, [...stories.values()]));
    const file = resolve(root, options.out ?? `${story.slug}.${format}`);
    const shown = relative(root, file) || file;
    if (existsSync(file) && !force) return tell(`found \`${shown}\`, which is there already; --force writes over it.`);
    const made = await (format === "epub" ? exportedEpub : exportedZip)(builder, story, panels);
    builder.save();
    if (!made) return tell(`found no ${NOTHING[panels]} in \`${story.slug}\` to export.`);
    try {
      writeWhole(file, made.bytes);
    } catch (error) {
      return tell(`cannot write \`${shown}\`: ${(error as Error).message}`);
    }
    process.stdout.write(`Wrote ${shown}: ${made.holds}, ${sizeText(made.bytes.length)}.\n`);
    return 0;
  } finally {
    await builder.close();
  }
}

const NOTHING: Readonly<Record<ReadingWay, string>> = {
  overviews: "overview",
  "deep-dives": "deep dive",
  both: "post",
};

function noStory(name: string, stories: readonly Story[]): string {
  const slugs = stories.map(({ slug }) => slug);
  if (slugs.length === 0) return "found no story, series, course or book in this blog.";
  const nearest = nearestName(name, slugs);
  const advice = nearest === undefined ? `expected one of ${slugs.join(", ")}.` : `did you mean \`${nearest}\`?`;
  return `found no story \`${name}\`; ${advice}`;
}

/** Writes a file so that it is there whole, or as it was. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
