import type { Story } from "../../catalog/model.ts";
import { leadsElsewhere } from "../../core/address-scheme.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { linkedFile } from "../../core/linked-file.ts";
import type { Slug } from "../../core/slug.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { resolveLink } from "../../linking/resolve-link.ts";
import { type CoursePath, coursePathsOf, pathFact } from "../course-paths.ts";
import { FactBlog } from "../facts/fact-blog.ts";

/**
 * Where the paths in each course's YAML lead, which are read as links in Markdown are: facts `leads-to:` with the address. A
 * solution leads nowhere before its day, but a file that is not there is told at once.
 */
export function coursePathsRule(): Rule {
  return {
    name: "course-paths",
    keys: (read) => read<readonly Slug[]>("stories") ?? [],
    answer: (slug, read) => {
      const blog = new FactBlog(read);
      const course = blog.catalog.stories.get(slug as Slug);
      const facts: Record<string, string> = {};
      const diagnostics: Diagnostic[] = [];
      for (const one of course ? coursePathsOf(course) : []) {
        const { href, told } = resolvePath(blog, course as Story, one);
        if (href !== undefined) facts[pathFact(one.path)] = href;
        diagnostics.push(...told);
      }
      return { facts, diagnostics };
    },
  };
}

function resolvePath(
  blog: FactBlog,
  { source }: Story,
  { path, heldUntil }: CoursePath,
): { readonly href?: string; readonly told: readonly Diagnostic[] } {
  const { text, place } = path;
  if (heldUntil !== undefined && blog.catalog.withheld.has(linkedFile(source.path, text))) return { told: [] };
  const { target, diagnostic } = resolveLink(blog, source.path, { kind: "link", href: text, wantsText: false, place });
  const told = diagnostic ? [diagnostic] : [];
  if (heldUntil === undefined) return target && target.kind !== "none" ? { href: target.href, told } : { told };
  if (target?.kind === "internal") {
    const message = `The solution \`${text}\` is a page of the site already; give the post a \`date\` not before ${heldUntil}, or name a file.`;
    return { told: [{ ...place, severity: "warning", rule: "link-resolves", message }] };
  }
  // A draft is kept back as well, and what stands elsewhere is not ours to keep.
  return { told: leadsElsewhere(text) ? [] : told.filter(({ severity }) => severity === "error") };
}
