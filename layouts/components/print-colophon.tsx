import type { HeadView, SiteView } from "../props.ts";

/** On paper alone, behind everything else: where the page can be found, and which version of it this is. */
export function PrintColophon({ site, head }: { readonly site: SiteView; readonly head: HeadView }) {
  const { published, updated } = head.dates ?? {};
  return (
    <footer class="print-colophon" aria-hidden="true">
      <p>
        {site.title}, {site.author}
        {site.license ? `. Text under ${site.license}` : ""}.
      </p>
      <p class="print-address">{site.origin + head.address}</p>
      {published ? (
        <p>
          Version of <time dateTime={updated ?? published}>{updated ?? published}</time>
          {updated ? (
            <>
              , first published <time dateTime={published}>{published}</time>
            </>
          ) : null}
          .
        </p>
      ) : null}
    </footer>
  );
}
