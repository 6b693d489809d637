import type { CourseNav } from "../props.ts";
import { Words } from "./words.tsx";

/** The ways within a course. */
export function CourseNavigation({ nav }: { readonly nav: CourseNav }) {
  return (
    <nav class="course-nav" aria-label="Course">
      <ul>
        {nav.items.map((item) => (
          <li>
            <a href={item.href} type={item.type} aria-current={item.isHere ? "page" : undefined}>
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The head of a page of a course that is not its home. */
export function CoursePartHeader({ nav, title }: { readonly nav: CourseNav; readonly title: string }) {
  return (
    <header class="listing-header">
      <p class="label">
        <a href={nav.course.href}>
          <Words text={nav.course.text} html={nav.course.html} />
        </a>
      </p>
      <h1>{title}</h1>
      <CourseNavigation nav={nav} />
    </header>
  );
}
