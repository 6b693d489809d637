import { Raw } from "./components/raw.tsx";
import { PartOfStory, StoryParts } from "./components/story-parts.tsx";
import { Words } from "./components/words.tsx";
import type { GuideBlock, GuideEntry, GuideGroup, StudyGuideView } from "./props.ts";

const TIER_LABELS = { overview: "Overview", "deep-dive": "Deep dive" } as const;

/** What a story states, entry by entry, and its exercises; solutions behind everything else. Made to be printed, too. */
export function StudyGuidePage({ view }: { readonly view: StudyGuideView }) {
  const { groups, solutions } = view;
  return (
    <div class="listing study-guide">
      <header class="listing-header">
        <PartOfStory view={view.parts} />
        <h1>Study guide</h1>
        <StoryParts view={view.parts} />
        {groups.length > 0 ? (
          <p class="lead">
            Definitions, statements, key formulas and exercises, in order. Proofs are a link away
            {solutions.length > 0 ? (
              <>
                ; <a href="#solutions">solutions</a> stand at the end
              </>
            ) : null}
            .
          </p>
        ) : null}
      </header>
      {groups.length === 0 ? (
        <p class="empty">
          No definitions yet: what this {view.parts.kind} defines, states and sets as exercises will be gathered here.
        </p>
      ) : (
        <>
          <Contents groups={groups} hasSolutions={solutions.length > 0} />
          {groups.map(({ week, entries }) =>
            week ? (
              <section aria-labelledby={`week-${week.number}`}>
                <h2 id={`week-${week.number}`} class="guide-week">
                  <span class="label">Week {week.number}</span> <Raw as="span" html={week.title} />
                </h2>
                {entries.map((entry) => (
                  <Entry entry={entry} level={3} />
                ))}
              </section>
            ) : (
              entries.map((entry) => <Entry entry={entry} level={2} />)
            ),
          )}
        </>
      )}
      {solutions.length > 0 ? (
        <section class="guide-solutions" aria-labelledby="solutions">
          <h2 id="solutions">Solutions</h2>
          {solutions.map(({ title, solutions: own }) => (
            <>
              <h3>
                <Words text={title.text} html={title.html} />
              </h3>
              {own.map((solution) => (
                <div class="guide-block" {...solution.own}>
                  <p class="guide-links">
                    {solution.exercise ? <a href={solution.exercise.href}>{solution.exercise.text}</a> : null}
                    <a href={solution.inText}>
                      In the text
                      <span class="visually-hidden">
                        : the solution{solution.exercise ? ` of ${solution.exercise.text}` : ""}
                      </span>
                    </a>
                  </p>
                  <Raw class="prose" html={solution.html} />
                </div>
              ))}
            </>
          ))}
        </section>
      ) : null}
    </div>
  );
}

function Contents({
  groups,
  hasSolutions,
}: {
  readonly groups: readonly GuideGroup[];
  readonly hasSolutions: boolean;
}) {
  const entries = groups.flatMap((group) => group.entries);
  if (entries.length < 2) return null;
  return (
    <nav class="guide-contents" aria-labelledby="guide-contents">
      <h2 id="guide-contents" class="label">
        Contents
      </h2>
      <ol>
        {entries.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>
              <Words text={title.text} html={title.html} />
            </a>
          </li>
        ))}
        {hasSolutions ? (
          <li>
            <a href="#solutions">Solutions</a>
          </li>
        ) : null}
      </ol>
    </nav>
  );
}

function Entry({ entry, level }: { readonly entry: GuideEntry; readonly level: 2 | 3 }) {
  const Heading = `h${level}` as "h2";
  return (
    <section class="guide-entry" aria-labelledby={entry.id}>
      <Heading id={entry.id} class="entry-title">
        <a href={entry.title.href}>
          <Words text={entry.title.text} html={entry.title.html} />
        </a>
      </Heading>
      {entry.posts.map((post) => (
        <div {...post.own} {...(post.tier ? { "data-half": post.tier } : {})}>
          {post.tier && entry.posts.length > 1 ? <p class="label guide-panel">{TIER_LABELS[post.tier]}</p> : null}
          {post.blocks.map((block) => (
            <Block block={block} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Block({ block }: { readonly block: GuideBlock }) {
  const about = <span class="visually-hidden"> ({block.name})</span>;
  return (
    <div class="guide-block">
      <Raw class="prose" html={block.html} />
      <p class="guide-links">
        <a href={block.inText}>In the text{about}</a>
        {block.further.map((link) => (
          <a href={link.href}>
            {link.text}
            {about}
          </a>
        ))}
      </p>
    </div>
  );
}
