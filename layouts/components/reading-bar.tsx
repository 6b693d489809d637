import type { PostView } from "../props.ts";
import { Contents } from "./contents.tsx";
import { Icon } from "./icon.tsx";
import { Words } from "./words.tsx";

/** One hairline bar: the contents, folded; once the header has left, the place in the text and the way to the other panel. */
export function ReadingBar({ view }: { readonly view: PostView }) {
  if (view.toc.length === 0) return null;
  const other = view.switch?.halves.find((half) => !half.current && half.href);
  return (
    <div class="reading-bar" data-reading-bar="">
      <div class="reading-bar-inner">
        <details class="contents" data-contents="">
          <summary>
            <Icon name="contents" /> Contents
          </summary>
          <nav aria-label="Contents">
            <Contents items={view.toc} />
          </nav>
        </details>
        <p class="reading-place" data-reading-place="" aria-hidden="true">
          <Words text={view.title} html={view.titleHtml} />
        </p>
        {other?.href ? (
          <a class="reading-turn" data-half={other.tier} href={other.href} data-hinge="" data-switch="">
            {other.label}
          </a>
        ) : null}
      </div>
      <div class="reading-progress" aria-hidden="true" />
    </div>
  );
}
