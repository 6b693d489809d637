import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import { isSlug, type Slug } from "../../core/slug.ts";
import { TIER_LABELS, type Tier } from "../../core/tier.ts";
import type { Bridge, Paper, Post, Prose } from "../model.ts";
import type { ReadPaper } from "../read/read-paper.ts";
import type { PostsScan } from "../read/scan-posts.ts";
import { keyPlaceAt, placeAt } from "../read/yaml-text.ts";
import { reportNotation } from "./report-notation.ts";
import { findCycles } from "./story-order.ts";

interface Input {
  readonly papers: readonly ReadPaper[];
  readonly panelOf: (kind: Post["kind"], slug: Slug, tier: Tier) => Post | undefined;
  readonly scanned: PostsScan["papers"];
  readonly unusable: ReadonlySet<string>;
  readonly storySlugs: ReadonlySet<Slug>;
  readonly threadSlugs: ReadonlySet<Slug>;
}

/**
 * Joins papers to their panels and to what they build on.
 * @returns the papers that have a panel to show, by slug, and what does not hold: `pair-complete`, `builds-on-exists`,
 *   `builds-on-acyclic`, `notation-exists`, `notation-unique`, `story-exists`, `thread-exists`
 */
export function linkPapers(input: Input): { papers: Map<Slug, Paper>; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const shown = new Map<Slug, ReadPaper>();
  for (const paper of input.papers) {
    const missing = reportMissingPanels(paper, input, diagnostics);
    if (missing < 2) shown.set(paper.slug, paper);
  }
  const known = new Set(input.scanned.keys());
  const papers = new Map<Slug, Paper>();
  for (const read of input.papers) {
    const stories = read.fields.story.filter((slug, index): slug is Slug =>
      exists(slug, input.storySlugs, read, ["story", index], "story", diagnostics),
    );
    const threads = Object.entries(read.fields.threads).flatMap(([slug, text]): [Slug, Prose][] => {
      if (!exists(slug, input.threadSlugs, read, ["threads", slug], "thread", diagnostics)) return [];
      return [[slug, { text, place: placeAt(read.places, ["threads", slug]) }]];
    });
    const buildsOn: Bridge[] = [];
    for (const [slug, text] of Object.entries(read.fields.buildsOn)) {
      if (!exists(slug, known, read, ["buildsOn", slug], "paper", diagnostics)) continue;
      if (shown.has(slug)) buildsOn.push({ from: slug, text, place: placeAt(read.places, ["buildsOn", slug]) });
      else {
        const message = `\`buildsOn\` names \`${slug}\`, which is not shown (a draft, or without a panel); its bridge is left out.`;
        diagnostics.push({
          ...keyPlaceAt(read.places, ["buildsOn", slug]),
          severity: "warning",
          rule: "builds-on-exists",
          message,
        });
      }
    }
    if (!shown.has(read.slug)) continue;
    papers.set(read.slug, {
      kind: "paper",
      slug: read.slug,
      source: { path: read.path },
      fields: read.fields,
      ...(read.html && { html: read.html }),
      tags: read.fields.tags,
      buildsOn,
      threads: new Map(threads),
      summary:
        read.fields.summary === undefined
          ? undefined
          : { text: read.fields.summary, place: placeAt(read.places, ["summary"]) },
      stories,
      notation: read.fields.notation.map(({ macro, tex, means, was }, index) => ({
        macro,
        tex,
        means: { text: means, place: placeAt(read.places, ["notation", index, "means"]) },
        was: new Map(Object.entries(was) as [Slug, string][]),
        place: placeAt(read.places, ["notation", index, "macro"]),
      })),
      errata: read.fields.errata.map(({ date, where, what, credit }, index) => ({
        date,
        where: { text: where, place: placeAt(read.places, ["errata", index, "where"]) },
        what: { text: what, place: placeAt(read.places, ["errata", index, "what"]) },
        credit,
      })),
      overview: input.panelOf("paper", read.slug, "overview"),
      deepDive: input.panelOf("paper", read.slug, "deep-dive"),
    });
  }
  diagnostics.push(...reportCycles(input.papers), ...reportNotation(input.papers));
  return { papers, diagnostics };
}

function reportMissingPanels(paper: ReadPaper, input: Input, diagnostics: Diagnostic[]): number {
  const files = input.scanned.get(paper.slug);
  const panels: readonly [Tier, string | undefined][] = [
    ["overview", files?.overview],
    ["deep-dive", files?.deepDive],
  ];
  const absent = panels.filter(([tier]) => !input.panelOf("paper", paper.slug, tier));
  // A panel whose file is there and cannot be used has a diagnostic of its own.
  for (const [tier, file] of absent) {
    if (file !== undefined && input.unusable.has(file)) continue;
    const state = file === undefined ? "is missing" : "is in draft";
    const effect =
      absent.length === 2 ? "the paper is not shown" : `the page says "${TIER_LABELS[tier].toLowerCase()} to come"`;
    const message = `The ${TIER_LABELS[tier].toLowerCase()} of \`${paper.slug}\` ${state} (\`${tier}.md\`); ${effect}.`;
    diagnostics.push({
      file: paper.path,
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
  paper: ReadPaper,
  path: readonly PropertyKey[],
  kind: "story" | "thread" | "paper",
  diagnostics: Diagnostic[],
): slug is Slug {
  if (isSlug(slug) && known.has(slug)) return true;
  const rule = kind === "paper" ? "builds-on-exists" : kind === "story" ? "story-exists" : "thread-exists";
  const folder =
    kind === "paper" ? `posts/papers/${slug}/` : `posts/${kind === "story" ? "stories" : "threads"}/${slug}.md`;
  const near = nearestName(slug, known);
  const message = `Unknown ${kind} \`${slug}\`; ${near ? `did you mean \`${near}\`?` : `expected a ${kind} that exists (\`${folder}\`).`}`;
  const place = kind === "story" ? placeAt(paper.places, path) : keyPlaceAt(paper.places, path);
  diagnostics.push({ ...place, severity: "error", rule, message });
  return false;
}

function reportCycles(papers: readonly ReadPaper[]): Diagnostic[] {
  const bySlug = new Map(papers.map((paper) => [paper.slug, paper]));
  const parents = new Map(papers.map((paper) => [paper.slug, Object.keys(paper.fields.buildsOn) as Slug[]]));
  return findCycles(parents).map((cycle) => {
    const names = [...cycle, cycle[0] as Slug].map((slug) => `\`${slug}\``).join(" → ");
    const paper = bySlug.get(cycle[0] as Slug) as ReadPaper;
    const message = `\`buildsOn\` leads in a circle: ${names}; take one of these bridges out.`;
    return {
      ...keyPlaceAt(paper.places, ["buildsOn", cycle.at(-1) as Slug]),
      severity: "error",
      rule: "builds-on-acyclic",
      message,
    };
  });
}
