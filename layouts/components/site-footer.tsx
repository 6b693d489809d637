import type { SiteView } from "../props.ts";
import { People } from "./people.tsx";

/** Who, under which licence, and the switch for single-key shortcuts. */
export function SiteFooter({ site }: { readonly site: SiteView }) {
  return (
    <footer class="site-footer">
      <p>
        <People people={site.authors} />
        {site.license ? ` · Text under ${site.license}` : ""}
      </p>
      <nav aria-label="More">
        <ul>
          {site.navigation.map((link) => (
            <li>
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
          <li>
            <a href={site.subscribe}>Subscribe</a>
          </li>
          {site.colophon ? (
            <li>
              <a href={site.colophon}>Colophon</a>
            </li>
          ) : null}
          {site.offline ? (
            <li>
              <a href={site.offline}>Offline reading</a>
            </li>
          ) : null}
        </ul>
      </nav>
      <p class="shortcuts" data-shortcuts="" hidden>
        <label>
          <input type="checkbox" data-shortcuts-switch="" /> Single-key shortcuts: <kbd>/</kbd> search, <kbd>D</kbd>{" "}
          open or close the diptych, <kbd>T</kbd> turn to the other panel
        </label>
      </p>
    </footer>
  );
}
