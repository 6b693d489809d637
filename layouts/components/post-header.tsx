import type { PostView } from "../props.ts";
import { CodeLine } from "./code-line.tsx";
import { Day } from "./day.tsx";
import { PanelSwitch } from "./panel-switch.tsx";
import { PaperLineText } from "./paper-line.tsx";
import { PostByline } from "./post-byline.tsx";
import { Previously } from "./previously.tsx";
import { AnnouncedIn, StoryLines } from "./story-lines.tsx";
import { Words } from "./words.tsx";

/**
 * The top of a post, a line for each thing that is said of it, so that the text begins in the first window. What came before
 * in the story stands beside it where there is a margin.
 */
export function PostHeader({ view }: { readonly view: PostView }) {
  return (
    <header class="post-header" data-post-header="">
      <div class="post-heading">
        <StoryLines lines={view.storyLines} />
        <AnnouncedIn course={view.announcedIn} />
        {view.draft ? <p class="draft-mark">Draft: shown while writing, left out of a build.</p> : null}
        {view.scheduled ? (
          <p class="draft-mark">
            Scheduled: shown while writing, left out of a build until <Day date={view.scheduled} />.
          </p>
        ) : null}
        <h1>
          <Words text={view.title} html={view.titleHtml} />
        </h1>
        {view.postKind === "page" ? null : <PostByline view={view} />}
        {view.paper ? <PaperLineText paper={view.paper} /> : null}
        {view.switch || view.code ? (
          <div class="post-ways">
            {view.switch ? <PanelSwitch view={view.switch} label="Panels" /> : null}
            {view.code ? <CodeLine code={view.code} /> : null}
          </div>
        ) : null}
      </div>
      <Previously neighbours={view.previously} />
    </header>
  );
}
