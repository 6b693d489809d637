import type { HeadView, SiteView } from "../props.ts";
import { Icon } from "./icon.tsx";

/** The site's name, where to go, search, feed and theme. */
export function SiteHeader({ site, head }: { readonly site: SiteView; readonly head: HeadView }) {
  const here = (href: string) => (href === head.address ? "page" : undefined);
  return (
    <header class="site-header">
      <a class="site-name" href={site.home} aria-current={here(site.home)}>
        {site.title}
      </a>
      <nav class="site-nav" aria-label="Site">
        <ul>
          {site.navigation.map((link) => (
            <li>
              <a href={link.href} aria-current={here(link.href)}>
                {link.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ul class="site-tools">
        <li>
          <a href={site.search} aria-current={here(site.search)} data-search-link="">
            Search <kbd aria-hidden="true">/</kbd>
          </a>
        </li>
        <li class="site-subscribe">
          <a href={site.subscribe} aria-current={here(site.subscribe)}>
            Subscribe
          </a>
        </li>
        <li>
          <button type="button" class="quiet-button" data-theme-button="" hidden>
            <Icon name="theme" />
            <span class="visually-hidden" data-theme-label="">
              Theme
            </span>
          </button>
        </li>
      </ul>
    </header>
  );
}
