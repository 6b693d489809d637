import type { JSX } from "preact";
import { CourseHome } from "./components/course-home.tsx";
import { CoursePartHeader } from "./components/course-nav.tsx";
import { CurrentWeek, Due, EntryLine, Session, Time, weekMarks } from "./components/course-week.tsx";
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
      <div class="table" role="region" aria-labelledby="syllabus-caption">
        <table class="course-table syllabus">
          <caption id="syllabus-caption">
            <span>
              {view.title}, week by week. Times are those of {view.zone}.
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Week</th>
              <th scope="col">Topic</th>
              <th scope="col">Sessions</th>
              <th scope="col">To read</th>
              <th scope="col">Due</th>
            </tr>
          </thead>
          <tbody>
            {view.weeks.map((week) => (
              <tr {...weekMarks(week, view.now)}>
                <WeekHeader week={week} now={view.now} />
                <Raw as="td" html={week.title} />
                <Cell items={week.sessions.map((session) => <Session session={session} />)} />
                <Cell
                  items={[
                    ...week.entries.map((entry) => <EntryLine entry={entry} />),
                    ...week.readings.map((reading) => <Raw as="span" html={reading} />),
                  ]}
                />
                <Cell items={week.due.map((item) => <Due item={item} />)} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** A week at the beginning of its row: its number and its days. */
function WeekHeader({
  week,
  now,
}: {
  readonly week: Pick<WeekView, "number" | "days">;
  readonly now: SyllabusView["now"];
}) {
  return (
    <th scope="row">
      <span class="week-number">{week.number}</span>
      {week.days ? <span class="when">{week.days}</span> : null}
      <CurrentWeek week={week} now={now} />
    </th>
  );
}

/** What stands in a cell, a line each. */
function Cell({ items }: { readonly items: readonly JSX.Element[] }) {
  if (items.length === 0) return <td class="nothing" />;
  return (
    <td>
      <ul class="plain-list">
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </td>
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
      <div class="table" role="region" aria-labelledby="threads-caption">
        <table class="course-table week-threads">
          <caption id="threads-caption">
            <span>What each week adds to the ideas that run through {view.title}.</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Week</th>
              {view.threads.map((thread) => (
                <th scope="col">
                  <a href={thread.href}>
                    <Words text={thread.text} html={thread.html} />
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.weeks.map((week) => (
              <tr {...weekMarks(week, view.now)}>
                <th scope="row">
                  <span class="week-number">{week.number}</span>
                  <Raw as="span" class="week-topic" html={week.title} />
                  {week.days ? <span class="when">{week.days}</span> : null}
                  <CurrentWeek week={week} now={view.now} />
                </th>
                {week.cells.map((cell) =>
                  cell.length === 0 ? (
                    <td class="nothing" />
                  ) : (
                    <td>
                      <ul class="plain-list">
                        {cell.map(({ entry, adds }) => (
                          <li>
                            <Raw as="span" class="adds" html={adds} />
                            <span class="when">
                              <a href={entry.href}>
                                <Words text={entry.text} html={entry.html} />
                              </a>
                            </span>
                          </li>
                        ))}
                      </ul>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
