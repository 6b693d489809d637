import type { TestsView } from "../props.ts";
import { Day } from "./day.tsx";

/** What the tests of a project have come to: how many, when, with which Python. */
export function TestsLine({ tests }: { readonly tests: TestsView }) {
  return (
    <p class="tests-line">
      {tests.outcome} on <Day date={tests.date} /> <span class="nowrap">(Python {tests.python})</span>
      {tests.isStale ? "; the code has changed since" : ""}.
    </p>
  );
}

/** The same, with the names of those that failed. */
export function TestsReport({ tests }: { readonly tests: TestsView }) {
  return (
    <>
      <TestsLine tests={tests} />
      {tests.failed.length > 0 ? (
        <ul class="tests-failed" aria-label="Failed tests">
          {tests.failed.map((name) => (
            <li>
              <code>{name}</code>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
