import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { codeRegions, isWithin } from "./regions.ts";

const TAG =
  /\{%-?\s*(post_url|link)\s+([^%]+?)\s*-?%\}|\{\{-?\s*(?:site\.(?:baseurl|url|github\.url)|base_path|relative_root)\s*(?:\|[^{}]*)?-?\}\}|\{\{-?\s*(["'])([^"'{}]*)\3\s*\|\s*(?:relative_url|absolute_url|prepend:\s*(?:site\.)?base(?:url|_path)(?:\s*\|\s*prepend:\s*site\.url)?)\s*-?\}\}/g;

/** Liquid in addresses: `{{ site.baseurl }}`, `{% post_url %}`, `{% link %}`, `{{ "/a.png" | relative_url }}` become addresses of the old site. */
export const liquidAddresses: Construct = {
  name: "Liquid in addresses",
  convert(body, scene) {
    const code = codeRegions(body.text);
    const edits: Edit[] = [];
    for (const match of body.text.matchAll(TAG)) {
      if (isWithin(code, match.index)) continue;
      const [all, tag, name = "", , path] = match;
      const end = match.index + all.length;
      if (tag === undefined) {
        edits.push({ start: match.index, end, text: path === undefined ? "" : `/${path.replace(/^\/+/, "")}` });
        continue;
      }
      const target = name.replace(/^(["'])(.*)\1$/, "$2");
      const post = scene.links.named(target, scene.post);
      if (post) edits.push({ start: match.index, end, text: `/${post.path}` });
      else if (tag === "link") edits.push({ start: match.index, end, text: `/${target.replace(/^\/+/, "")}` });
      else {
        scene.tell("lost", body, match.index, `\`${all}\` names no post.`);
        edits.push({ start: match.index, end, text: target });
      }
    }
    return edited(body, edits);
  },
};
