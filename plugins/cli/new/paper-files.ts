import type { Slug } from "../../core/slug.ts";
import type { PaperRecord } from "./paper-record.ts";
import { yamlScalar } from "./yaml-scalar.ts";

/** What an author says of a new paper's place. */
export interface NewPaper {
  readonly record: PaperRecord;
  readonly slug: Slug;
  readonly key: string;
  readonly story?: Slug | undefined;
  readonly buildsOn: readonly Slug[];
  /** `2026-11-09` */
  readonly today: string;
}

/** More authors than this stand one a line. */
const ON_A_LINE = 8;

const OVERVIEW = `Say here in two or three sentences what the paper asks and what it finds, for somebody who has never heard of it.
This panel is read in five minutes: plain words, a picture, hardly a formula. Replace what stands here, and take \`draft: true\` away.

## The idea {#idea}

What is the one thing to remember? The heading has the same id in both panels, so that readers turn from here to the proof and back.
`;

const DEEP_DIVE = `Say here what is needed to read on, and which notation is used. This panel has all of the mathematics: definitions,
theorems, proofs. Replace what stands here, and take \`draft: true\` away.

## The idea, exactly {#idea}

The same idea as in the [overview](overview.md#idea), with its theorem and its proof.
`;

/** The bridge that an author fills in. */
const BRIDGE = "Say in a sentence how this paper moves on from that one.";

/** The files of a new paper, by their paths from the project's root. Nothing of them is shown in a build before it is no draft. */
export function paperFiles({ record, slug, key, story, buildsOn, today }: NewPaper): Record<string, string> {
  const { title, authors, year, venue, arxiv, doi } = record;
  const names = authors.map(yamlScalar);
  const yaml = [
    `title: ${yamlScalar(title)}`,
    ...(names.length > ON_A_LINE
      ? ["authors:", ...names.map((name) => `  - ${name}`)]
      : [`authors: [${names.join(", ")}]`]),
    `year: ${year}`,
    ...(venue === undefined ? [] : [`venue: ${yamlScalar(venue)}`]),
    ...(arxiv === undefined ? [] : [`arxiv: '${arxiv}'`]),
    ...(doi === undefined ? [] : [`doi: ${yamlScalar(doi)}`]),
    `bibtex: ${yamlScalar(key)}`,
    ...(story === undefined ? [] : [`story: ${story}`]),
    ...(buildsOn.length === 0 ? [] : ["buildsOn:", ...buildsOn.map((from) => `  ${from}: ${BRIDGE}`)]),
  ];
  const folder = `posts/papers/${slug}`;
  const front = `---\ndate: ${today}\ndraft: true\n---\n\n`;
  return {
    [`${folder}/paper.yaml`]: `${yaml.join("\n")}\n`,
    [`${folder}/overview.md`]: front + OVERVIEW,
    [`${folder}/deep-dive.md`]: front + DEEP_DIVE,
  };
}
