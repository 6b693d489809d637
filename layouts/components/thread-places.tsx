import type { Html, Link, ThreadPlace } from "../props.ts";
import { Raw } from "./raw.tsx";
import { ThreadFigure } from "./thread-figure.tsx";
import { Words } from "./words.tsx";

/** Where each thread stands at a post: what came before, what this adds, what comes next. */
export function ThreadPlaces({ threads }: { readonly threads: readonly ThreadPlace[] }) {
  if (threads.length === 0) return null;
  return (
    <section class="threads" aria-label="Threads">
      <h2 class="label">Threads</h2>
      <dl>
        {threads.map((thread) => (
          <div>
            <dt>
              <a href={thread.href}>
                <Words text={thread.text} html={thread.html} />
              </a>{" "}
              {thread.total > 1 ? (
                <span class="quiet nowrap">
                  <bdi>{`${thread.position} of ${thread.total}`}</bdi>
                </span>
              ) : null}
            </dt>
            {thread.before ? <Step label="Before" step={thread.before} /> : null}
            <dd>
              {thread.total > 1 ? <span class="thread-when">Here</span> : null} <Raw as="span" html={thread.adds} />
            </dd>
            {thread.figure ? (
              <dd>
                <ThreadFigure html={thread.figure} caption={thread.caption} />
              </dd>
            ) : null}
            {thread.after ? <Step label="Next" step={thread.after} /> : null}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Step({ label, step }: { readonly label: string; readonly step: Link & { readonly adds: Html } }) {
  return (
    <dd class="thread-beside">
      <span class="thread-when">{label}</span>{" "}
      <a href={step.href}>
        <Words text={step.text} html={step.html} />
      </a>
      : <Raw as="span" html={step.adds} />
    </dd>
  );
}
