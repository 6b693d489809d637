import type { PostView } from "../props.ts";
import { Contents } from "./contents.tsx";
import { SymbolTable } from "./symbol-table.tsx";
import { Words } from "./words.tsx";

/**
 * One hairline bar: contents and symbols, folded; once the header has left, the place in the text, the panel that one is on,
 * and the way to the other. On wide windows the contents stand in the margin below it.
 */
export function ReadingBar({ view }: { readonly view: PostView }) {
  if (view.toc.length + view.symbols.length === 0 && !view.switch) return null;
  const other = view.switch?.halves.find((half) => !half.current && half.href);
  const here = view.switch?.halves.find((half) => half.current);
  return (
    <div class="reading-bar" data-reading-bar="">
      <div class="reading-bar-inner">
        {view.toc.length > 0 ? (
          <details class="contents" data-contents="">
            <summary>Contents</summary>
            <nav aria-label="Contents">
              <Contents items={view.toc} />
            </nav>
          </details>
        ) : null}
        <SymbolTable symbols={view.symbols} />
        <p class="reading-place" data-reading-place="" aria-hidden="true">
          <Words text={view.title} html={view.titleHtml} />
        </p>
        {here && other?.href ? (
          <p class="reading-panels">
            <span data-half={here.tier} aria-hidden="true">
              {here.label}
            </span>
            <a class="reading-turn" data-half={other.tier} href={other.href} data-hinge="" data-switch="">
              {other.label}
            </a>
          </p>
        ) : null}
      </div>
      <div class="reading-progress" aria-hidden="true" />
    </div>
  );
}
