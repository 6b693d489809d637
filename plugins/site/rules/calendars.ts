import { FactBlog } from "../../blog/facts/fact-blog.ts";
import { pageContext } from "../../blog/page-context.ts";
import type { Services } from "../../blog/services.ts";
import type { Slug } from "../../core/slug.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { outputPath, storyAddress, withBase } from "../../linking/addresses.ts";
import { calendarAddress } from "../../linking/course-addresses.ts";
import { beginning, type Course, isCourse } from "../../pages/course/course-times.ts";
import { calendarEvents } from "../calendar/calendar-events.ts";
import { writeCalendar } from "../calendar/write-calendar.ts";
import { describeFile, type Sink } from "../output/sink.ts";
import { fileFact } from "../output/written-file.ts";

/** The calendar of each course. */
export function calendarsRule({ store }: Services, sink: () => Sink | undefined): Rule {
  return {
    name: "calendar",
    keys: (read) => [...new FactBlog(read).catalog.stories.values()].filter(isCourse).map(({ slug }) => slug),
    answer: async (slug, read) => {
      const context = pageContext(read, store);
      const { base, catalog } = context.blog;
      const course = catalog.stories.get(slug as Slug);
      if (!course || !isCourse(course)) return {};
      const url = new URL(withBase(base, storyAddress(course)), catalog.site.url).href;
      const about = { name: course.fields.title, url, stamp: firstMoment(course) };
      const text = await writeCalendar(about, calendarEvents(context, course));
      const path = outputPath(calendarAddress(course));
      const file = describeFile(text);
      sink()?.file(path, text, file.digest);
      return { facts: { [fileFact(path)]: file } };
    },
  };
}

/** When a course begins, as far as that is known. */
function firstMoment(course: Course): number {
  const { fields, weeks } = course;
  const dates = [fields.term?.starts, ...weeks.flatMap(({ starts, sessions }) => [starts, sessions[0]?.date])];
  const known = dates.flatMap((date) => (date === undefined ? [] : [beginning(course, date)]));
  return known.length === 0 ? 0 : Math.min(...known);
}
