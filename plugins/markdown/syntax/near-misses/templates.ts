// {{< figure src="a.png" >}}   {% include x.html %}   {{ site.baseurl }}
import type { InlineMark } from "./mark.ts";

const FIGURE = 'write `![what it shows](figures/curve.svg "caption")`';
const CODE = "put the code between fences";
const LINK = "write the path of the file, as in `[text](../other-post/overview.md)`";

/** What to write in the place of a shortcode of Hugo's or Quarto's, or of a tag of Liquid's. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["bibliography", "leave it out: what a post cites is listed at its end"],
  ["cite", "write `[@key]`"],
  ["details", "write `<details>` in HTML"],
  ["figure", FIGURE],
  ["highlight", CODE],
  ["image", FIGURE],
  ["img", FIGURE],
  ["link", LINK],
  ["pagebreak", "there are no pages here: leave it out"],
  ["post_url", LINK],
  ["quote", "write lines that begin with `>`"],
  ["raw", "leave it out: braces are text here"],
  ["ref", LINK],
  ["reference", "write `[@key]`"],
  ["relref", LINK],
  ["video", "write `<video>` in HTML, with a file of the site's own"],
]);

/** What to write in the place of an included file, by its name. */
const INCLUDED: readonly (readonly [file: RegExp, instead: string])[] = [
  [/^\{%-?\s*\w+\s+[\w./-]*(?:sidenote|marginnote|footnote)/, "write a footnote, `[^1]`, which stands in the margin"],
  [/^\{%-?\s*\w+\s+[\w./-]*(?:fig|image|img)/, FIGURE],
];

/**
 * Tags of Liquid that are hardly ever prose. Others, such as `if`, stay unsaid, and so do variables but for those that
 * addresses are made with: `{{` and `{%` are ordinary text in a post.
 */
const LIQUID =
  /\{%-?[ \t]*(bibliography|cite|details|figure|highlight|include|include_relative|include_cached|link|post_url|quote|raw|reference)\b[^%{}\n]{0,300}(?:\{\{[^{}\n]{0,100}\}\}[^%{}\n]{0,100})?%\}/y;

/** Marks of templates: none is ever run in a post. */
export const TEMPLATE_MARKS: readonly InlineMark[] = [
  {
    first: "{",
    pattern: /\{\{[<%][ \t]*\/?[ \t]*([A-Za-z][\w-]{0,40})[^{}\n]{0,300}[>%]\}\}/y,
    advise: ([text = "", name = ""]) => {
      // The closing half of a pair: its first half says what to write.
      if (/^\{\{[<%][ \t]*\//.test(text)) return undefined;
      const instead = INSTEAD.get(name) ?? "there are no shortcodes here: write Markdown or HTML";
      return { what: `a shortcode, \`${name}\`, of Hugo's or Quarto's`, instead };
    },
  },
  {
    first: "{",
    pattern: LIQUID,
    advise: ([tag, name = ""]) => {
      const included = name.startsWith("include") ? INCLUDED.find(([file]) => file.test(tag))?.[1] : undefined;
      const instead = INSTEAD.get(name) ?? included ?? "no template is run in a post: write Markdown or HTML";
      return { what: `a tag of Liquid's, \`${name}\``, instead };
    },
  },
  {
    first: "{",
    pattern: /\{\{-?[ \t]*(?:site\.\w|["'][^"'{}\n]{0,200}["'][ \t]*\|)[^{}\n]{0,200}\}\}/y,
    advise: (_match, { behind }) =>
      // `{{ site.baseurl }}{% link a.md %}` is one address, of which the tag says more.
      behind === "{"
        ? undefined
        : {
            what: "a variable of Liquid's",
            instead: "no template is run in a post: write what it stands for; a link or image is the path of its file",
          },
  },
];
