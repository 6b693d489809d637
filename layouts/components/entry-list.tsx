import type { EntryCard, PanelLink } from "../props.ts";
import { Day } from "./day.tsx";
import { minutesText } from "./paper-line.tsx";
import { Raw } from "./raw.tsx";
import { Words } from "./words.tsx";

/** Entries as a list of good typography: title, paper, a sentence, both panels. */
export function EntryList({
  entries,
  showDate,
}: {
  readonly entries: readonly EntryCard[];
  readonly showDate?: boolean;
}) {
  return (
    <ul class="entry-list">
      {entries.map((card) => (
        <li>
          <Entry card={card} {...(showDate === undefined ? {} : { showDate })} />
        </li>
      ))}
    </ul>
  );
}

/** One entry. */
export function Entry({
  card,
  level = 2,
  showDate = true,
}: {
  readonly card: EntryCard;
  readonly level?: 2 | 3;
  readonly showDate?: boolean;
}) {
  const Heading = `h${level}` as "h2";
  const first = card.overview ?? card.single ?? card.deepDive;
  return (
    <div class="entry">
      <Heading class="entry-title">
        {first ? (
          <a href={first.href}>
            <Words text={card.title} html={card.titleHtml} />
          </a>
        ) : (
          <Words text={card.title} html={card.titleHtml} />
        )}
      </Heading>
      <p class="entry-source">
        {card.paperTitle ? (
          <>
            {card.authors} {card.year},{" "}
            <cite>
              <Words text={card.paperTitle} html={card.paperTitleHtml} />
            </cite>
            {card.venue ? `, ${card.venue}` : ""}
          </>
        ) : showDate ? (
          <Day date={card.date} />
        ) : null}
        {card.tags.map((tag, index) => (
          <>
            {index > 0 || card.paperTitle || showDate ? " · " : ""}
            <a class="tag" href={tag.href}>
              {tag.text}
            </a>
          </>
        ))}
      </p>
      {card.summary ? <Raw as="p" class="entry-summary" html={card.summary} /> : null}
      <PanelLinks card={card} />
    </div>
  );
}

/** Both panels with their lengths, and the diptych. */
export function PanelLinks({ card }: { readonly card: EntryCard }) {
  if (card.single) return null;
  return (
    <p class="panels">
      <Panel half="overview" label="Overview" panel={card.overview} title={card.title} />
      <Panel half="deep-dive" label="Deep dive" panel={card.deepDive} title={card.title} />
    </p>
  );
}

function Panel({
  half,
  label,
  panel,
  title,
}: {
  readonly half: string;
  readonly label: string;
  readonly panel: PanelLink | undefined;
  readonly title: string;
}) {
  if (!panel) return <span class="panel to-come">{label} to come</span>;
  return (
    <a class="panel" data-half={half} data-read-key={panel.readKey} href={panel.href}>
      {label}
      <span class="visually-hidden"> of {title}</span> <span class="quiet">{minutesText(panel.minutes)}</span>
    </a>
  );
}
