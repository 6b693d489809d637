import type { ReadFile } from "../../catalog/read/read-file.ts";
import { SITE_FILE } from "../../catalog/read/scan-posts.ts";
import { placeAt } from "../../catalog/read/yaml-text.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { resolveLink } from "../../linking/resolve-link.ts";
import type { Link } from "../../pages/views/html.ts";
import { FactBlog } from "../facts/fact-blog.ts";

/** Where the menu of `site.yaml` leads: fact `menu`, where there is one. What leads nowhere is told, and left out. */
export function menuRule(): Rule {
  return {
    name: "menu",
    keys: (read) => (read<ReadFile>(`read:${SITE_FILE}`)?.site?.look.menu ? [""] : []),
    answer: (_key, read) => {
      const { look, places } = read<ReadFile>(`read:${SITE_FILE}`)?.site ?? {};
      const diagnostics: Diagnostic[] = [];
      const menu = (look?.menu ?? []).flatMap(({ title, to }, index): Link[] => {
        const place = placeAt(places ?? { file: SITE_FILE, parts: {} }, ["menu", index, "to"]);
        const { target, diagnostic } = resolveLink(new FactBlog(read), SITE_FILE, {
          kind: "link",
          href: to,
          wantsText: false,
          place,
        });
        if (diagnostic) diagnostics.push(diagnostic);
        return target && target.kind !== "none" ? [{ href: target.href, text: title }] : [];
      });
      return { facts: { menu }, diagnostics };
    },
  };
}
