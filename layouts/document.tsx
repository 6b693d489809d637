import type { ComponentChildren } from "preact";
import { PICTURE_SIZE } from "../plugins/pages/views/picture.ts";
import { Language } from "./components/day.tsx";
import { PrintColophon } from "./components/print-colophon.tsx";
import { SiteFooter } from "./components/site-footer.tsx";
import { SiteHeader } from "./components/site-header.tsx";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import type { Assets, HeadView, PostView, SiteView } from "./props.ts";

interface DocumentProps {
  readonly site: SiteView;
  readonly head: HeadView;
  readonly assets: Assets;
  readonly children: ComponentChildren;
  /** The panel that the page is: its paper is tinted. */
  readonly panel?: PostView["tier"];
  /** Where the browser is to go at once. */
  readonly redirectTo?: string;
}

/** The whole of a page: head, header, main matter, footer. */
export function Document({ site, head, assets, children, panel, redirectTo }: DocumentProps) {
  const isHome = head.address === site.home;
  const url = site.origin + head.address;
  const title = isHome ? head.title : `${head.title} · ${site.title}`;
  const python = head.hasRuns ? assets.python : undefined;
  return (
    <html
      lang={site.language}
      dir={site.direction}
      data-panel={panel}
      data-base={site.base}
      data-running-title={title}
      data-math-style={assets.mathStyle}
      data-code-style={assets.codeStyle}
      data-worker={site.serviceWorker}
      data-python={python?.script}
      data-python-style={python?.style}
      data-python-worker={python?.worker}
      data-python-interpreter={python?.interpreter}
      data-python-bytes={python?.bytes}
      data-python-packages={python?.packages}
      data-python-files={python?.files}
    >
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content={contentSecurityPolicy(assets, site.dev, python?.packages)}
        />
        {redirectTo ? <meta http-equiv="refresh" content={`0; url=${redirectTo}`} /> : null}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={head.description} />
        {head.indexed ? null : <meta name="robots" content="noindex" />}
        <link rel="canonical" href={head.canonical ? site.origin + head.canonical : url} />
        <meta name="color-scheme" content="light dark" />
        <script dangerouslySetInnerHTML={{ __html: assets.firstScript.code }} />
        <link rel="stylesheet" href={assets.style} />
        {head.hasMath ? <link rel="stylesheet" href={assets.mathStyle} /> : null}
        {head.hasCode ? <link rel="stylesheet" href={assets.codeStyle} /> : null}
        {assets.ownStyle ? <link rel="stylesheet" href={assets.ownStyle} /> : null}
        {[...assets.preload, ...(head.fonts ?? []).flatMap((name) => assets.fonts.get(name) ?? [])].map((href) => (
          <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        {assets.icons.vector ? (
          <link rel="icon" href={assets.icons.vector} type="image/svg+xml" />
        ) : (
          <link rel="icon" href={assets.icons.small} type="image/png" sizes="192x192" />
        )}
        <link rel="apple-touch-icon" href={assets.icons.touch} />
        <link rel="manifest" href={site.webManifest} />
        {head.feeds.map((feed) => (
          <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
        ))}
        {site.head?.map(({ name, attributes }) =>
          name === "meta" ? <meta {...attributes} /> : <link {...attributes} />,
        )}
        <meta property="og:title" content={head.title} />
        <meta property="og:description" content={head.description} />
        <meta property="og:url" content={url} />
        {/* While writing there are no pictures: nobody shares a page. */}
        {site.dev ? null : <SharedPicture origin={site.origin} picture={head.picture} />}
        {head.metadata?.meta.map(({ name, content }) => (
          <meta name={name} content={content} />
        ))}
        {head.metadata ? (
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: head.metadata.jsonLd }} />
        ) : null}
        <script type="module" src={assets.script} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        <Language.Provider value={site.language}>
          <SiteHeader site={site} head={head} />
          <main id="main" tabIndex={-1}>
            {children}
          </main>
          <SiteFooter site={site} />
          <PrintColophon site={site} head={head} />
        </Language.Provider>
      </body>
    </html>
  );
}

/** What stands for the page where it is shared. */
function SharedPicture({ origin, picture }: { readonly origin: string; readonly picture: HeadView["picture"] }) {
  return (
    <>
      <meta property="og:image" content={origin + picture.href} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(PICTURE_SIZE.width)} />
      <meta property="og:image:height" content={String(PICTURE_SIZE.height)} />
      <meta property="og:image:alt" content={picture.alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
