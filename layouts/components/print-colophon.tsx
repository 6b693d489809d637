import type { HeadView, SiteView } from "../props.ts";
import { Day } from "./day.tsx";

/** On paper alone, behind everything else: where the page can be found, and which version of it this is. */
export function PrintColophon({ site, head }: { readonly site: SiteView; readonly head: HeadView }) {
  const { published, updated } = head.dates ?? {};
  return (
    <div class="print-colophon" aria-hidden="true">
      <p>
        {site.title}, {site.authors.map(({ name }) => name).join(", ")}
        {site.license ? `. Text under ${site.license}` : ""}.
      </p>
      <p class="print-address">{site.origin + head.address}</p>
      {published ? (
        <p>
          Version of <Day date={updated ?? published} />
          {updated ? (
            <>
              , first published <Day date={published} />
            </>
          ) : null}
          .
        </p>
      ) : null}
    </div>
  );
}
