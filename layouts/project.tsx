import { Raw } from "./components/raw.tsx";
import { TestsReport } from "./components/tests-line.tsx";
import { Words } from "./components/words.tsx";
import type { ProjectItem, ProjectView } from "./props.ts";

/** The code beside a post: its files as a tree, its tests, what it says of itself, and all of it in one. */
export function ProjectPage({ view }: { readonly view: ProjectView }) {
  return (
    <div class="listing project">
      <header class="listing-header">
        <p class="label">Code</p>
        <h1>
          <a href={view.post.href}>
            <Words text={view.post.text} html={view.post.html} />
          </a>
        </h1>
        <p class="project-line">
          {view.files === 1 ? "1 file" : `${view.files} files`}, {view.size}
          {view.zip ? (
            <>
              {" · "}
              <a href={view.zip} download="">
                Download all as a zip
              </a>
            </>
          ) : null}
        </p>
      </header>
      <section aria-labelledby="files">
        <h2 id="files" class="label">
          Files
        </h2>
        <ProjectTree items={view.items} />
      </section>
      {view.tests ? (
        <section aria-labelledby="tests">
          <h2 id="tests" class="label">
            Tests
          </h2>
          <TestsReport tests={view.tests} />
        </section>
      ) : null}
      {view.readMe ? (
        <section aria-labelledby="read-me">
          <h2 id="read-me" class="label read-me-name">
            {view.readMe.name}
          </h2>
          <Raw as="pre" class="read-me" html={view.readMe.html} />
        </section>
      ) : null}
    </div>
  );
}

function ProjectTree({ items }: { readonly items: readonly ProjectItem[] }) {
  return (
    <ul class="project-tree">
      {items.map((item) =>
        item.kind === "folder" ? (
          <li>
            <span class="project-folder">
              <bdi>{item.name}</bdi>/
            </span>
            <ProjectTree items={item.items} />
          </li>
        ) : (
          <li class="project-file">
            {item.isShown ? (
              <a href={item.href}>
                <bdi>{item.name}</bdi>
              </a>
            ) : (
              <a href={item.href} download="">
                <bdi>{item.name}</bdi>
              </a>
            )}{" "}
            <span class="project-size">
              {item.isShown ? "" : "download, "}
              {item.size}
            </span>
          </li>
        ),
      )}
    </ul>
  );
}
