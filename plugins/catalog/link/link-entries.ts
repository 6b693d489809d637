import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import { isSlug, type Slug } from "../../core/slug.ts";
import { TIER_LABELS, type Tier } from "../../core/tier.ts";
import type { Bridge, Chapter, Paper, Placed, Post, ThreadStep } from "../model.ts";
import type { ReadChapter, ReadPaper } from "../read/read-paper.ts";
import type { PostsScan } from "../read/scan-posts.ts";
import { keyPlaceAt, placeAt } from "../read/yaml-text.ts";
import { reportNotation } from "./report-notation.ts";
import { findCycles } from "./story-order.ts";

interface Input {
  readonly papers: readonly ReadPaper[];
  readonly chapters: readonly ReadChapter[];
  readonly panelOf: (kind: Post["kind"], slug: Slug, tier: Tier | undefined) => Post | undefined;
  readonly scanned: Pick<PostsScan, "papers" | "chapters" | "notes">;
  readonly unusable: ReadonlySet<string>;
  readonly storySlugs: ReadonlySet<Slug>;
  readonly threadSlugs: ReadonlySet<Slug>;
  /** Slugs of notes that are shown. */
  readonly notes: ReadonlySet<Slug>;
}

type ReadEntry = ReadPaper | ReadChapter;

/**
 * Joins papers and chapters to their posts and to what they build on.
 * @returns those that have a post to show, by slug, and what does not hold: `pair-complete`, `builds-on-exists`,
 *   `builds-on-acyclic`, `notation-exists`, `notation-unique`, `story-exists`, `thread-exists`
 */
export function linkEntries(input: Input): {
  papers: Map<Slug, Paper>;
  chapters: Map<Slug, Chapter>;
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const shown = new Set<Slug>(input.notes);
  const written = [...input.papers, ...input.chapters];
  for (const paper of input.papers) {
    const { folder: _, yaml: __, ...files } = input.scanned.papers.get(paper.slug) ?? { folder: "" };
    const missing = reportMissingPanels("paper", paper, files, input, diagnostics);
    if (missing < 2) shown.add(paper.slug);
  }
  for (const chapter of input.chapters) {
    const files = input.scanned.chapters.get(chapter.slug) ?? {};
    const isPair = files.index === undefined;
    const missing = isPair ? reportMissingPanels("chapter", chapter, files, input, diagnostics) : 2;
    if (missing < 2 || input.panelOf("chapter", chapter.slug, undefined)) shown.add(chapter.slug);
  }
  const known = new Set<Slug>([
    ...input.scanned.papers.keys(),
    ...input.scanned.chapters.keys(),
    ...input.scanned.notes.keys(),
  ]);
  const papers = new Map<Slug, Paper>();
  const chapters = new Map<Slug, Chapter>();
  for (const read of input.papers) {
    const placed = placedOf(read, read.fields.tags, { ...input, known, shown }, diagnostics);
    if (!shown.has(read.slug)) continue;
    papers.set(read.slug, {
      kind: "paper",
      slug: read.slug,
      fields: read.fields,
      ...(read.html && { html: read.html }),
      ...placed,
      overview: input.panelOf("paper", read.slug, "overview"),
      deepDive: input.panelOf("paper", read.slug, "deep-dive"),
    });
  }
  for (const read of input.chapters) {
    const placed = placedOf(read, read.tags, { ...input, known, shown }, diagnostics);
    const post = input.panelOf("chapter", read.slug, undefined);
    const overview = input.panelOf("chapter", read.slug, "overview");
    const deepDive = input.panelOf("chapter", read.slug, "deep-dive");
    if (!post && !overview && !deepDive) continue;
    chapters.set(read.slug, {
      kind: "chapter",
      slug: read.slug,
      fields: read.fields,
      ...placed,
      post,
      overview,
      deepDive,
    });
  }
  diagnostics.push(...reportCycles(written), ...reportNotation(written));
  return { papers, chapters, diagnostics };
}

interface Names {
  readonly storySlugs: ReadonlySet<Slug>;
  readonly threadSlugs: ReadonlySet<Slug>;
  /** Slugs of all entries that are written. */
  readonly known: ReadonlySet<Slug>;
  readonly shown: ReadonlySet<Slug>;
}

function placedOf(read: ReadEntry, tags: readonly string[], names: Names, diagnostics: Diagnostic[]): Placed {
  const { fields, places } = read;
  const stories = fields.story.filter((slug, index): slug is Slug =>
    exists(slug, names.storySlugs, read, ["story", index], "story", diagnostics),
  );
  const threads = Object.entries(fields.threads).flatMap(([slug, step]): [Slug, ThreadStep][] => {
    if (!exists(slug, names.threadSlugs, read, ["threads", slug], "thread", diagnostics)) return [];
    const { adds, figure, alt = "", caption } = step;
    const at = (field: string) => placeAt(places, ["threads", slug, field]);
    return [
      [
        slug,
        {
          adds: { text: adds, place: at("adds") },
          figure:
            figure === undefined
              ? undefined
              : {
                  path: { text: figure, place: at("figure") },
                  alt,
                  caption: caption === undefined ? undefined : { text: caption, place: at("caption") },
                },
        },
      ],
    ];
  });
  const buildsOn: Bridge[] = [];
  for (const [slug, { bridge, figure, alt = "" }] of Object.entries(fields.buildsOn)) {
    if (!exists(slug, names.known, read, ["buildsOn", slug], "entry", diagnostics)) continue;
    if (names.shown.has(slug)) {
      const at = (...path: PropertyKey[]) => placeAt(places, ["buildsOn", slug, ...path]);
      buildsOn.push({
        from: slug,
        text: bridge,
        place: at("bridge"),
        ...(figure && {
          figure: { frames: figure.map((path, index) => ({ text: path, place: at("figure", index) })), alt },
        }),
      });
    } else {
      const message = `\`buildsOn\` names \`${slug}\`, which is not shown (a draft, or without a panel); its bridge is left out.`;
      const place = keyPlaceAt(places, ["buildsOn", slug]);
      diagnostics.push({ ...place, severity: "warning", rule: "builds-on-exists", message });
    }
  }
  return {
    source: { path: read.path },
    tags,
    buildsOn,
    threads: new Map(threads),
    summary: fields.summary === undefined ? undefined : { text: fields.summary, place: placeAt(places, ["summary"]) },
    stories,
    changes: fields.changes.map(({ date, what }, index) => ({
      date,
      what: { text: what, place: placeAt(places, ["changes", index, "what"]) },
    })),
    notation: fields.notation.map(({ macro, tex, means, was }, index) => ({
      macro,
      tex,
      means: { text: means, place: placeAt(places, ["notation", index, "means"]) },
      was: new Map(Object.entries(was) as [Slug, string][]),
      place: placeAt(places, ["notation", index, "macro"]),
    })),
    errata: fields.errata.map(({ date, where, what, credit }, index) => ({
      date,
      where: { text: where, place: placeAt(places, ["errata", index, "where"]) },
      what: { text: what, place: placeAt(places, ["errata", index, "what"]) },
      credit,
    })),
  };
}

function reportMissingPanels(
  kind: "paper" | "chapter",
  entry: ReadEntry,
  files: { readonly overview?: string; readonly deepDive?: string },
  input: Input,
  diagnostics: Diagnostic[],
): number {
  const panels: readonly [Tier, string | undefined][] = [
    ["overview", files.overview],
    ["deep-dive", files.deepDive],
  ];
  const absent = panels.filter(([tier]) => !input.panelOf(kind, entry.slug, tier));
  // A panel whose file is there and cannot be used has a diagnostic of its own.
  for (const [tier, file] of absent) {
    if (file !== undefined && input.unusable.has(file)) continue;
    const state = file === undefined ? "is missing" : "is in draft";
    const effect =
      absent.length === 2 ? `the ${kind} is not shown` : `the page says "${TIER_LABELS[tier].toLowerCase()} to come"`;
    const message = `The ${TIER_LABELS[tier].toLowerCase()} of \`${entry.slug}\` ${state} (\`${tier}.md\`); ${effect}.`;
    diagnostics.push({
      file: entry.path,
      line: 1,
      column: 1,
      severity: "warning",
      rule: "pair-complete",
      message,
    });
  }
  return absent.length;
}

function exists(
  slug: string,
  known: ReadonlySet<Slug>,
  entry: ReadEntry,
  path: readonly PropertyKey[],
  kind: "story" | "thread" | "entry",
  diagnostics: Diagnostic[],
): slug is Slug {
  if (isSlug(slug) && known.has(slug)) return true;
  const rule = kind === "entry" ? "builds-on-exists" : kind === "story" ? "story-exists" : "thread-exists";
  const expected = {
    entry: "the slug of a paper, chapter or note",
    story: `a story that exists (\`posts/stories/${slug}.md\`)`,
    thread: `a thread that exists (\`posts/threads/${slug}.md\`)`,
  }[kind];
  const near = nearestName(slug, known);
  const message = `Unknown ${kind} \`${slug}\`; ${near ? `did you mean \`${near}\`?` : `expected ${expected}.`}`;
  const place = kind === "story" ? placeAt(entry.places, path) : keyPlaceAt(entry.places, path);
  diagnostics.push({ ...place, severity: "error", rule, message });
  return false;
}

function reportCycles(entries: readonly ReadEntry[]): Diagnostic[] {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  const parents = new Map(entries.map((entry) => [entry.slug, Object.keys(entry.fields.buildsOn) as Slug[]]));
  return findCycles(parents).map((cycle) => {
    const names = [...cycle, cycle[0] as Slug].map((slug) => `\`${slug}\``).join(" → ");
    const entry = bySlug.get(cycle[0] as Slug) as ReadEntry;
    const message = `\`buildsOn\` leads in a circle: ${names}; take one of these bridges out.`;
    return {
      ...keyPlaceAt(entry.places, ["buildsOn", cycle.at(-1) as Slug]),
      severity: "error",
      rule: "builds-on-acyclic",
      message,
    };
  });
}
