import type { JSX } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Diagnostic } from "../plugins/core/diagnostic.ts";
import { BookPage } from "./book.tsx";
import { CodeFilePage } from "./code-file.tsx";
import { Diagnostics } from "./components/diagnostics.tsx";
import { CoursePage } from "./course.tsx";
import { DiptychPage } from "./diptych.tsx";
import { Document } from "./document.tsx";
import { ErrataPage } from "./errata.tsx";
import { FeedsPage } from "./feeds.tsx";
import { HomePage } from "./home.tsx";
import { IndexPage } from "./index-page.tsx";
import { ListPage } from "./list-page.tsx";
import { NotFoundPage } from "./not-found.tsx";
import { OfflinePage } from "./offline.tsx";
import Post from "./post.tsx";
import { PrerequisitesPage } from "./prerequisites.tsx";
import { ProjectPage } from "./project.tsx";
import type { Assets, GeneratedView, Html, PostView, SiteView } from "./props.ts";
import { RedirectPage } from "./redirect.tsx";
import { ScrollPage } from "./scroll.tsx";
import { SearchPage } from "./search.tsx";
import { StoryPage } from "./story.tsx";
import { StudyGuidePage } from "./study-guide.tsx";
import { TermsPage } from "./terms.tsx";
import { ThreadPage } from "./thread.tsx";

/** A page that the engine makes itself, as HTML. */
export function renderPage(view: GeneratedView, site: SiteView, assets: Assets): string {
  return `<!doctype html>\n${renderToString(
    <Document
      site={site}
      head={view.head}
      assets={assets}
      {...(view.kind === "redirect" ? { redirectTo: view.to.href } : {})}
    >
      {body(view, site)}
    </Document>,
  )}`;
}

/** What is wrong in the blog, for the foot of a page while it is written; empty where nothing is. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.length === 0 ? "" : renderToString(<Diagnostics diagnostics={diagnostics} />);
}

/** A post's page in the engine's own layout, as HTML. */
export function renderPost(props: {
  readonly site: SiteView;
  readonly assets: Assets;
  readonly view: PostView;
  readonly content: Html;
}): string {
  return `<!doctype html>\n${renderToString(<Post {...props} />)}`;
}

function body(view: GeneratedView, site: SiteView): JSX.Element {
  switch (view.kind) {
    case "home":
      return <HomePage view={view} site={site} />;
    case "story":
      return <StoryPage view={view} site={site} />;
    case "scroll":
      return <ScrollPage view={view} />;
    case "book":
      return <BookPage view={view} site={site} />;
    case "project":
      return <ProjectPage view={view} />;
    case "code-file":
      return <CodeFilePage view={view} />;
    case "course":
      return <CoursePage view={view} site={site} />;
    case "study-guide":
      return <StudyGuidePage view={view} />;
    case "terms":
      return <TermsPage view={view} />;
    case "prerequisites":
      return <PrerequisitesPage view={view} />;
    case "thread":
      return <ThreadPage view={view} />;
    case "index":
      return <IndexPage view={view} />;
    case "list":
      return <ListPage view={view} site={site} />;
    case "search":
      return <SearchPage view={view} site={site} />;
    case "offline":
      return <OfflinePage view={view} site={site} />;
    case "errata":
      return <ErrataPage view={view} />;
    case "feeds":
      return <FeedsPage view={view} />;
    case "redirect":
      return <RedirectPage view={view} />;
    case "not-found":
      return <NotFoundPage site={site} />;
    case "diptych":
      return <DiptychPage view={view} />;
  }
}
