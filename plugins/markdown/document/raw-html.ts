import { Parser } from "htmlparser2";
import { ownValue } from "../../core/own-value.ts";

/** What HTML that an author wrote into a post brings with it. */
export interface RawHtml {
  readonly ids: readonly string[];
  /** Local `href`s of links and `src`s of images, as they were written. */
  readonly references: readonly { readonly kind: "link" | "image"; readonly href: string }[];
  /** Things that a page must not hold: a script, or something that another host would serve. */
  readonly intrusions: readonly { readonly what: string; readonly found: string }[];
  readonly imagesWithoutAlt: readonly string[];
}

const LOADING: Readonly<Record<string, readonly string[]>> = {
  img: ["src", "srcset"],
  source: ["src", "srcset"],
  video: ["src", "poster"],
  audio: ["src"],
  track: ["src"],
  embed: ["src"],
  object: ["data"],
  link: ["href"],
};
const REFUSED = new Set(["script", "iframe", "style", "base", "meta", "form"]);

/** Looks through a piece of HTML; it need not be whole. */
export function inspectRawHtml(html: string): RawHtml {
  const ids: string[] = [];
  const references: { kind: "link" | "image"; href: string }[] = [];
  const intrusions: { what: string; found: string }[] = [];
  const imagesWithoutAlt: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes.id) ids.push(attributes.id);
      if (REFUSED.has(name)) intrusions.push({ what: `a \`${name}\` element`, found: `<${name}` });
      for (const attribute of Object.keys(attributes)) {
        if (/^on[a-z]/i.test(attribute))
          intrusions.push({ what: `the event handler \`${attribute}\``, found: attribute });
      }
      for (const attribute of ownValue(LOADING, name) ?? []) {
        const value = attributes[attribute];
        if (value && /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(value))
          intrusions.push({ what: `\`${value}\`, which another host serves`, found: value });
      }
      if (name === "img") {
        if (attributes.alt === undefined) imagesWithoutAlt.push(attributes.src ?? "<img");
        if (attributes.src) references.push({ kind: "image", href: attributes.src });
      }
      if (name === "a" && attributes.href) references.push({ kind: "link", href: attributes.href });
    },
  });
  parser.end(html);
  return { ids, references, intrusions, imagesWithoutAlt };
}
