import { CourseHome } from "./components/course-home.tsx";
import { CoursePartHeader } from "./components/course-nav.tsx";
import { CourseCell, CourseRow, CourseTable } from "./components/course-table.tsx";
import { CurrentWeek, Due, EntryLine, Session, Time } from "./components/course-week.tsx";
import { Raw } from "./components/raw.tsx";
import { Words } from "./components/words.tsx";
import type { AnnouncementsView, CoursePageView, SiteView, SyllabusView, WeekThreadsView, WeekView } from "./props.ts";

/** A page of a course. */
export function CoursePage({ view, site }: { readonly view: CoursePageView; readonly site: SiteView }) {
  switch (view.part) {
    case "home":
      return <CourseHome view={view} site={site} />;
    case "syllabus":
      return <Syllabus view={view} />;
    case "announcements":
      return <Announcements view={view} />;
    case "threads":
      return <WeekThreads view={view} />;
  }
}

/** The weeks as a table, which is what is printed. */
function Syllabus({ view }: { readonly view: SyllabusView }) {
  return (
    <div class="listing course course-wide" data-course="">
      <CoursePartHeader nav={view.nav} title="Syllabus" />
      <CourseTable
        id="syllabus-caption"
        kind="syllabus"
        caption={`${view.title}, week by week. Times are those of ${view.zone}.`}
        columns={["Week", "Topic", "Sessions", "To read", "Due"]}
      >
        {view.weeks.map((week) => (
          <CourseRow week={week} now={view.now} head={<WeekDays week={week} now={view.now} />}>
            <Raw as="td" role="cell" class="week-topic" html={week.title} />
            <CourseCell column="Sessions" items={week.sessions.map((session) => <Session session={session} />)} />
            <CourseCell
              column="To read"
              items={[
                ...week.entries.map((entry) => <EntryLine entry={entry} />),
                ...week.readings.map((reading) => <Raw as="span" html={reading} />),
              ]}
            />
            <CourseCell column="Due" items={week.due.map((item) => <Due item={item} />)} />
          </CourseRow>
        ))}
      </CourseTable>
    </div>
  );
}

/** A week at the beginning of its row: its number, what it is called where no column says so, and its days. */
function WeekDays({
  week,
  title,
  now,
}: {
  readonly week: Pick<WeekView, "number" | "days">;
  readonly title?: WeekView["title"];
  readonly now: SyllabusView["now"];
}) {
  return (
    <>
      <span class="week-number">{week.number}</span>
      {title ? <Raw as="span" class="week-topic" html={title} /> : null}
      {week.days ? <span class="when">{week.days}</span> : null}
      <CurrentWeek week={week} now={now} />
    </>
  );
}

/** What was announced, the newest first. */
function Announcements({ view }: { readonly view: AnnouncementsView }) {
  return (
    <div class="listing course" data-course="">
      <CoursePartHeader nav={view.nav} title="Announcements" />
      <p class="course-subscribe">
        <a href={view.feed} type="application/atom+xml">
          Subscribe to announcements
        </a>
      </p>
      {view.announcements.length === 0 ? (
        <p class="empty">Nothing has been announced yet.</p>
      ) : (
        view.announcements.map((announcement) => (
          <article class="announcement" aria-labelledby={`announcement-${announcement.slug}`}>
            <h2 id={`announcement-${announcement.slug}`} class="entry-title">
              <a href={announcement.title.href}>
                <Words text={announcement.title.text} html={announcement.title.html} />
              </a>
            </h2>
            <p class="when">
              <Time time={announcement.when} />
            </p>
            {announcement.html ? <Raw class="prose" html={announcement.html} /> : null}
            {announcement.hasMore ? (
              <p class="all quiet">
                <a href={announcement.title.href}>
                  Read all of it<span class="visually-hidden">: {announcement.title.text}</span>
                </a>
              </p>
            ) : null}
          </article>
        ))
      )}
    </div>
  );
}

/** Weeks by threads: what each week adds to the ideas that run through the course. */
function WeekThreads({ view }: { readonly view: WeekThreadsView }) {
  return (
    <div class="listing course course-wide" data-course="">
      <CoursePartHeader nav={view.nav} title="Threads" />
      <CourseTable
        id="threads-caption"
        kind="week-threads"
        caption={`What each week adds to the ideas that run through ${view.title}.`}
        columns={[
          "Week",
          ...view.threads.map((thread) => (
            <a href={thread.href}>
              <Words text={thread.text} html={thread.html} />
            </a>
          )),
        ]}
      >
        {view.weeks.map((week) => (
          <CourseRow week={week} now={view.now} head={<WeekDays week={week} title={week.title} now={view.now} />}>
            {week.cells.map((cell, index) => (
              <CourseCell
                column={view.threads[index]?.text ?? ""}
                items={cell.map(({ entry, adds }) => (
                  <>
                    <Raw as="span" class="adds" html={adds} />
                    <span class="when">
                      <a href={entry.href}>
                        <Words text={entry.text} html={entry.html} />
                      </a>
                    </span>
                  </>
                ))}
              />
            ))}
          </CourseRow>
        ))}
      </CourseTable>
    </div>
  );
}
