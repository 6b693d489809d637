// [text]{.class}   ![caption](a.png){#fig-a fig-alt="…"}   ## Title {.unnumbered}   H~2~O   {{< video … >}}
import { oldAttributes } from "../../convert/attributes.ts";
import { figureLine, plainWords } from "../../convert/figure-line.ts";
import { newId } from "../../convert/new-id.ts";
import { isWithin, regionsOf } from "../../convert/regions.ts";
import { tellAt } from "../../convert/tell-at.ts";
import { type Edit, edited, lineAt } from "../../model/body.ts";
import type { Construct, Scene } from "../../model/construct.ts";

type Make = (match: RegExpExecArray, scene: Scene, line: number) => string | undefined;

const WORDS = "((?:[^[\\]\\\\]|\\\\.|\\[(?:[^[\\]\\\\]|\\\\.)*\\])*)";
const ADDRESS = '\\(\\s*(<[^<>\\n]*>|(?:[^\\s()\\\\]|\\\\.|\\([^\\s()]*\\))*)(?:\\s+"((?:[^"\\\\]|\\\\.)*)")?\\s*\\)';

/** Pandoc's marks within a text, each with what stands in its place; nothing where it stays. */
const MARKS: readonly (readonly [RegExp, Make])[] = [
  // An image alone in its paragraph is a figure, and what stands in its brackets is its caption.
  [new RegExp(`^[ \\t]{0,3}!\\[${WORDS}\\]${ADDRESS}[ \\t]*(?:\\{([^{}\\n]*)\\})?[ \\t]*$`, "gmu"), figure],
  [new RegExp(`(!?)\\[${WORDS}\\]${ADDRESS}\\{([^{}\\n]*)\\}`, "gu"), withoutAttributes],
  [new RegExp(`(?<!!)\\[${WORDS}\\]\\{([^{}\\n]*)\\}`, "gu"), span],
  [/^(#{1,6}[ \t].*?)[ \t]*\{([^{}\n]*)\}[ \t]*$/gmu, heading],
  [/\{\{<[ \t]*([a-z-]+)([^\n]*?)>\}\}/gu, shortcode],
  [/(?<=[\p{L}\p{N})\]*_])~([A-Za-z0-9+-]{1,12})~(?!~)/gu, ([, text = ""]) => `<sub>${text}</sub>`],
  [/(?<=[\p{L}\p{N})\]*_])\^([A-Za-z0-9+-]{1,12})\^(?![\p{L}\p{N}^])/gu, ([, text = ""]) => `<sup>${text}</sup>`],
  [/^\\(?:newpage|pagebreak|clearpage)[ \t]*$/gmu, () => ""],
  [/(?<=^[ \t]*\|.*\|[ \t]*\n(?:[ \t]*\n)?)[ \t]*:[ \t]+(\S[^\n]*)$/gmu, caption],
];

/** Marks of Pandoc's and Quarto's within a text. */
export const inlineMarks: Construct = {
  name: "marks of Pandoc's",
  convert(body, scene) {
    let text = body;
    for (const [pattern, make] of MARKS) {
      const regions = regionsOf(text.text, scene.post.math);
      const edits: Edit[] = [];
      for (const match of text.text.matchAll(pattern)) {
        if (isWithin(regions, match.index) || text.text.charAt(match.index - 1) === "\\") continue;
        const made = make(match, scene, lineAt(text, match.index));
        if (made === undefined || made === match[0]) continue;
        scene.took(match[0]);
        scene.gave(made);
        edits.push({ start: match.index, end: match.index + match[0].length, text: made });
      }
      text = edited(text, edits);
    }
    return text;
  },
};

function figure([, words = "", address = "", title = "", braces = ""]: RegExpExecArray): string | undefined {
  const attributes = oldAttributes(braces);
  if (!attributes || words.trim() === "") return undefined;
  const { id, values } = attributes;
  const alt = values.get("fig-alt") ?? values.get("alt") ?? plainWords(words);
  return figureLine({
    path: address.replace(/^<|>$/g, ""),
    alt: alt || "A figure, not yet described.",
    caption: captionOf(words, title.replace(/\\"/g, '"')),
    id: id === "" ? "" : newId(id),
  });
}

/** Words and title are one caption where they say the same, as in a figure that a block was made into. */
function captionOf(words: string, title: string): string {
  if (title === "") return words;
  return figureWords(title) === figureWords(words) ? title : `${words} ${title}`;
}

function figureWords(text: string): string {
  return plainWords(text).replace(/[[\]]/g, "");
}

/** Sizes, classes and targets of links and images; the id of an image stays. */
function withoutAttributes([all, sign = "", words = "", , , braces = ""]: RegExpExecArray): string | undefined {
  const attributes = oldAttributes(braces);
  if (!attributes) return undefined;
  const plain = all.slice(0, all.length - braces.length - 2);
  const alt = attributes.values.get("fig-alt") ?? attributes.values.get("alt");
  const described =
    sign === "!" && words.trim() === "" && alt !== undefined
      ? plain.replace("![", `![${alt.replace(/[[\]]/g, "")}`)
      : plain;
  if (attributes.id === "") return described;
  return sign === "!" ? `${described}{#${newId(attributes.id)}}` : `<a id="${newId(attributes.id)}"></a>${plain}`;
}

/** Elements that say what a class says. */
const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ["underline", "u"],
  ["ul", "u"],
  ["mark", "mark"],
  ["kbd", "kbd"],
]);

function span([, words = "", braces = ""]: RegExpExecArray, scene: Scene, line: number): string | undefined {
  const attributes = oldAttributes(braces);
  if (!attributes) return undefined;
  const { id, classes } = attributes;
  if (classes.includes("aside") || classes.includes("column-margin")) return `^[${words}]`;
  const element = classes.map((name) => ELEMENTS.get(name)).find((name) => name !== undefined);
  const text = element === undefined ? words : `<${element}>${words}</${element}>`;
  if (element === undefined && classes.length > 0)
    tellAt(scene, "left", line, `The class \`.${classes.join(" .")}\` of words means nothing here.`);
  return id === "" ? text : `<a id="${newId(id)}"></a>${text}`;
}

function heading([all, words = "", braces = ""]: RegExpExecArray): string | undefined {
  const attributes = oldAttributes(braces);
  if (!attributes || /^\{#[\w:.-]+\}$/.test(all.slice(words.length).trim())) return undefined;
  return attributes.id === "" ? words : `${words} {#${newId(attributes.id)}}`;
}

function caption([, written = ""]: RegExpExecArray): string {
  const braces = /[ \t]*\{([^{}\n]*)\}[ \t]*$/.exec(written);
  const id = braces ? (oldAttributes(braces[1] as string)?.id ?? "") : "";
  const words = braces ? written.slice(0, braces.index) : written;
  return `\nTable: ${words}${id === "" ? "" : ` {#${newId(id)}}`}`;
}

function shortcode([all, name = "", rest = ""]: RegExpExecArray, scene: Scene, line: number): string {
  const [first = ""] = rest.trim().split(/\s+/);
  const plain = first.replace(/^["']|["']$/g, "");
  switch (name) {
    case "pagebreak":
      return "";
    case "kbd":
      return `<kbd>${rest.trim()}</kbd>`;
    case "video":
    case "youtube":
    case "vimeo": {
      tellAt(scene, "changed", line, "A video is a link: nothing is loaded from another host.");
      const title = /title\s*=\s*["']([^"']*)["']/.exec(rest)?.[1] ?? "Video";
      return `[${title}](${plain})`;
    }
    case "fa":
    case "iconify":
    case "bi":
      tellAt(scene, "left", line, "Signs of an icon font are left out.");
      return "";
    case "br":
      return "<br>";
    default:
      tellAt(scene, "lost", line, `Quarto's \`{{< ${name} >}}\` means nothing here; it stands as code.`);
      return `\`${all.replace(/`/g, "'")}\``;
  }
}
