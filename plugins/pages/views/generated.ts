import type { BookView } from "./book.ts";
import type { CoursePageView } from "./course.ts";
import type { DiptychView } from "./diptych.ts";
import type { ErrataView } from "./errata.ts";
import type { FeedsView } from "./feeds.ts";
import type { HomeView } from "./home.ts";
import type { IndexView, ListView } from "./lists.ts";
import type { NotFoundView, OfflineView, RedirectView, SearchView } from "./plain.ts";
import type { PrerequisitesView } from "./prerequisites.ts";
import type { CodeFileView, ProjectView } from "./project.ts";
import type { ScrollView } from "./scroll.ts";
import type { StoryView } from "./story.ts";
import type { StudyGuideView } from "./study-guide.ts";
import type { TermsView } from "./terms.ts";
import type { ThreadView } from "./thread.ts";

/** A page that stands on its own: the engine writes it whole. */
export type GeneratedView =
  | DiptychView
  | StoryView
  | ScrollView
  | BookView
  | ProjectView
  | CodeFileView
  | CoursePageView
  | ThreadView
  | StudyGuideView
  | TermsView
  | PrerequisitesView
  | HomeView
  | IndexView
  | ListView
  | SearchView
  | OfflineView
  | ErrataView
  | FeedsView
  | RedirectView
  | NotFoundView;
