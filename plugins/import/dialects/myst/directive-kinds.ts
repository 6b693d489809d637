import { type Line, linesAt } from "../../convert/lines.ts";
import { newId } from "../../convert/new-id.ts";
import { tellAt } from "../../convert/tell-at.ts";
import type { Directive } from "../../directives/directive.ts";
import { nearestKind, openingLine } from "../../directives/nearest-kind.ts";
import { folded, glossary, lost, nothing, quoted, raw, titled, unwrapped } from "./block-directives.ts";
import { codeCell, plainCode } from "./code-directives.ts";
import type { Convert } from "./convert.ts";
import { figure, video } from "./figure-directives.ts";
import { glued } from "./glue.ts";
import { csvTable, listTable, table } from "./table-directives.ts";

/** What each directive becomes that has a meaning here, by name. */
export const DIRECTIVES: ReadonlyMap<string, Convert> = new Map<string, Convert>([
  ["code-cell", codeCell],
  ["code", plainCode],
  ["code-block", plainCode],
  ["sourcecode", plainCode],
  ["figure", figure],
  ["image", figure],
  ["table", table],
  ["list-table", listTable],
  ["csv-table", csvTable],
  ["exercise-start", (directive) => opened(directive, "exercise", directive.argument)],
  ["exercise-end", closed],
  [
    "solution-start",
    (directive) => opened({ ...directive, options: new Map<string, string>() }, "solution", solved(directive)),
  ],
  ["solution-end", closed],
  [
    "solution",
    ({ content, opening, ...directive }, _, inner) => [
      { text: openingLine({ name: "solution", isStarred: false }, "", solved(directive)), from: opening.from },
      ...inner(content),
      { text: ":::", from: content.at(-1)?.from ?? opening.from },
    ],
  ],
  ["contents", nothing],
  ["tableofcontents", nothing],
  ["toctree", nothing],
  ["bibliography", nothing],
  ["index", nothing],
  ["nb-exec-table", lost],
  ["raw", raw],
  ["epigraph", quoted],
  ["pull-quote", quoted],
  ["highlights", quoted],
  ["blockquote", quoted],
  ["dropdown", folded],
  ["details", folded],
  ["toggle", folded],
  ["div", unwrapped],
  ["container", unwrapped],
  ["tab-set", unwrapped],
  ["grid", unwrapped],
  ["tab-item", titled],
  ["card", titled],
  ["grid-item-card", titled],
  ["grid-item", titled],
  ["rubric", titled],
  ["youtube", video],
  ["iframe", video],
  ["video", video],
  ["glossary", glossary],
  ["glue:", glued],
  ["glue:any", glued],
  ["glue:figure", glued],
  ["glue:md", glued],
]);

/** An admonition, a theorem, or a directive that is not known; its text is kept in any case. */
export const otherDirective: Convert = (directive, scene, inner) => {
  const { name, argument, options, content, opening } = directive;
  const kind = nearestKind(name);
  const last = content.at(-1)?.from ?? opening.from;
  if (kind === undefined) {
    tellAt(scene, "lost", opening.from, `MyST's directive \`${name}\` means nothing here; its text stands by itself.`);
    if (directive.mark !== ":") return plainCode(directive, scene);
    return [
      ...(argument === "" ? [] : linesAt(opening.from, argument)),
      { text: "", from: opening.from },
      ...inner(content),
    ];
  }
  const label = options.get("label") ?? options.get("name") ?? "";
  const isAdmonition = name === "admonition" || kind.called !== undefined || !name.includes(":");
  // The text of `{note} Text` begins behind the name; a title stands there for those that have one.
  const hasTitle = name.includes(":") || name === "admonition" || name === "exercise";
  const isNumbered = !options.has("nonumber");
  const unnamed = name === "admonition" && argument !== "" ? nearestKind(argument.toLowerCase()) : undefined;
  const used = unnamed ? { ...unnamed } : kind;
  const title = unnamed ? "" : hasTitle ? argument.replace(/^\(([\s\S]*)\)$/, "$1") : "";
  const text = hasTitle || argument === "" ? content : [{ text: argument, from: opening.from }, ...content];
  return [
    {
      text: openingLine(
        { ...used, isStarred: used.isStarred || (!isNumbered && !isAdmonition) },
        label === "" ? "" : newId(label),
        title,
      ),
      from: opening.from,
    },
    ...inner(text),
    { text: ":::", from: last },
  ];
};

function solved({ argument }: Pick<Directive, "argument">): string {
  const label = argument.trim();
  return label === "" ? "" : `of [](#${newId(label)})`;
}

/** The half of a pair that opens an environment. */
function opened({ options, opening }: Directive, name: "exercise" | "solution", title: string): Line[] {
  const label = options.get("label") ?? "";
  return [
    { text: openingLine({ name, isStarred: false }, label === "" ? "" : newId(label), title), from: opening.from },
  ];
}

function closed({ opening }: Directive): Line[] {
  return [{ text: ":::", from: opening.from }];
}
