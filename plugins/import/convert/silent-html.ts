import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { codeRegions } from "./regions.ts";

const SILENT = /^<(style|script)\b[^>]*>([\s\S]*)<\/\1\s*>$/i;

/** Style sheets and scripts within a text: they show nothing by themselves, and none is taken over. */
export const silentHtml: Construct = {
  name: "style sheets and scripts",
  convert(body, scene) {
    const edits: Edit[] = [];
    for (const { start, end } of codeRegions(body.text)) {
      const written = body.text.slice(start, end);
      const name = SILENT.exec(written)?.[1]?.toLowerCase();
      if (name === undefined) continue;
      scene.took(written);
      scene.tell(
        "lost",
        body,
        start,
        `A \`<${name}>\` element was left out: no post has style sheets or scripts of its own.`,
      );
      edits.push({ start, end, text: "" });
    }
    return edited(body, edits);
  },
};
