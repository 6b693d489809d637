import type { CourseHomeView, SiteView } from "../props.ts";
import { ContinueReading } from "./continue-reading.tsx";
import { CourseNavigation } from "./course-nav.tsx";
import { CurrentWeek, Due, Time, WeekBody, weekMarks } from "./course-week.tsx";
import { ForgetReading } from "./forget-reading.tsx";
import { KeepStory } from "./keep-story.tsx";
import { Raw } from "./raw.tsx";
import { Words } from "./words.tsx";

/** The home of a course: what is current first, then all weeks; who teaches it, beside them where there is room. */
export function CourseHome({ view, site }: { readonly view: CourseHomeView; readonly site: SiteView }) {
  return (
    <div class="listing course course-home" data-course="">
      <header class="listing-header">
        <p class="label">Course</p>
        <h1>
          <Words text={view.title} html={view.titleHtml} />
        </h1>
        {view.description ? <Raw as="p" class="lead" html={view.description} /> : null}
        <p class="course-line">
          {[view.term, view.instructor, view.location]
            .filter((part) => part !== undefined)
            .map((part) => (
              <span>{part}</span>
            ))}
        </p>
        <CourseNavigation nav={view.nav} />
        <ContinueReading story={view.head.canonical ?? view.head.address} />
      </header>
      <div class="course-main">
        <Now view={view} />
        {view.announcements.length > 0 ? (
          <section aria-labelledby="announcements">
            <h2 id="announcements" class="label">
              Announcements
            </h2>
            <ul class="plain-list course-news">
              {view.announcements.map((announcement) => (
                <li>
                  <a href={announcement.href}>
                    <Words text={announcement.text} html={announcement.html} />
                  </a>{" "}
                  <span class="when">
                    <Time time={announcement.when} />
                  </span>
                </li>
              ))}
            </ul>
            <p class="all quiet">
              <a href={view.allAnnouncements.href}>{view.allAnnouncements.text}</a>
            </p>
          </section>
        ) : null}
        {view.intro ? <Raw class="prose" html={view.intro} /> : null}
        <section aria-labelledby="weeks">
          <h2 id="weeks" class="label">
            All weeks
          </h2>
          <p class="quiet">Times are those of {view.zone}.</p>
          <ol class="weeks">
            {view.weeks.map((week) => (
              <li id={`week-${week.number}`} {...weekMarks(week, view.now)}>
                <h3>
                  <span class="week-number">Week {week.number}</span>:{" "}
                  <Raw as="span" data-week-title="" html={week.title} />
                </h3>
                <p class="when">
                  {week.days} <CurrentWeek week={week} now={view.now} />
                </p>
                <div data-week-body="">
                  <WeekBody week={week} />
                </div>
              </li>
            ))}
          </ol>
        </section>
      </div>
      <aside class="course-aside" aria-label="About the course">
        {view.staff.length > 0 ? (
          <section aria-labelledby="staff">
            <h2 id="staff" class="label">
              Staff
            </h2>
            <ul class="plain-list course-staff">
              {view.staff.map((person) => (
                <li>
                  {person.url ? <a href={person.url}>{person.name}</a> : person.name}
                  {person.role ? <span class="when">{person.role}</span> : null}
                  {person.hours ? <span class="when">Office hours: {person.hours}</span> : null}
                  {person.place ? <span class="when">{person.place}</span> : null}
                  {person.mail ? (
                    <span class="when">
                      <a href={`mailto:${person.mail}`}>{person.mail}</a>
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {view.threads.length > 0 ? (
          <section aria-labelledby="threads">
            <h2 id="threads" class="label">
              Ideas that run through it
            </h2>
            <ul class="plain-list">
              {view.threads.map((thread) => (
                <li>
                  <a href={thread.href}>
                    <Words text={thread.text} html={thread.html} />
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <section aria-labelledby="keep-up">
          <h2 id="keep-up" class="label">
            Keep up
          </h2>
          <ul class="plain-list">
            <li>
              <a href={view.calendar.subscribe}>Subscribe to the calendar</a>
            </li>
            <li>
              <a href={view.calendar.file} type="text/calendar">
                Download the calendar
              </a>
            </li>
            {view.feedback ? (
              <li>
                <a href={view.feedback}>Give feedback anonymously</a>
              </li>
            ) : null}
          </ul>
          {site.offline ? <KeepStory slug={view.slug} /> : null}
          <ForgetReading />
        </section>
      </aside>
    </div>
  );
}

/** What is current: as of the build, and with scripts as of today. Each of its labels is there, and one of them shown. */
function Now({ view }: { readonly view: CourseHomeView }) {
  const { now, weeks } = view;
  if (!now) return null;
  const week = now.week === undefined ? undefined : weeks[now.week];
  return (
    <section class="course-now" aria-labelledby="now" data-course-now="">
      <h2 id="now" class="label">
        <span data-when="now" hidden={now.state !== "now"}>
          This week
        </span>
        <span data-when="next" hidden={now.state !== "next"}>
          Next
        </span>
        <span data-when="over" hidden={now.state !== "over"}>
          This course has ended
        </span>
      </h2>
      <div data-now-week="" hidden={week === undefined}>
        <h3>
          <a href={`#${week ? `week-${week.number}` : "weeks"}`} data-now-link="">
            {week ? `Week ${week.number}` : "All weeks"}
          </a>
          : <Raw as="span" data-now-title="" html={week?.title ?? ""} />
        </h3>
        <div data-now-body="">{week ? <WeekBody week={{ ...week, due: [] }} /> : null}</div>
      </div>
      {view.due.length > 0 ? (
        <div class="next-due" data-next-due="" hidden={!view.due.some(({ isNext }) => isNext)}>
          <h3 class="label">Due next</h3>
          <ul class="plain-list">
            {view.due.map((item) => (
              <li data-due-until={item.until} hidden={!item.isNext}>
                <Due item={item} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
