import type { BlogFiles } from "./blog-files.ts";
import { movedLink } from "./moved-links.ts";
import { createPlacedMarkdown } from "./placed-markdown.ts";
import type { Plan } from "./plan.ts";
import { planId } from "./plan-id.ts";
import { planSlug } from "./plan-slug.ts";
import { planTag } from "./plan-tag.ts";
import { namedThing, newSlug, refuseTwins } from "./renamed-thing.ts";
import { verifyPlan } from "./verify-plan.ts";

/** What stands before the name of a tag. */
const TAGS = "tags/";

/**
 * Plans what an author wants renamed.
 * @param from a slug (`belkin-2019`, `papers/belkin-2019`), an id (`belkin-2019#peak`) or a tag (`tags/risk`)
 * @param to the new slug, the new id (`summit`), or what the tag is to read
 * @throws RenameError where that cannot be done
 */
export function planRename(blog: BlogFiles, from: string, to: string): Plan {
  if (from.startsWith(TAGS)) return planTag(blog, from.slice(TAGS.length), to.replace(/^tags\//, ""));
  const md = createPlacedMarkdown();
  const hash = from.indexOf("#");
  if (hash >= 0) {
    const thing = namedThing(blog.scan, from.slice(0, hash));
    return planId(md, blog, thing, from.slice(hash + 1), to.replace(/^.*#/, ""));
  }
  const thing = namedThing(blog.scan, from);
  refuseTwins(blog.scan, thing);
  const slug = newSlug(blog.scan, thing, to.replace(/^(?:posts\/)?[a-z]+\/(?=[^/]+$)/, ""));
  const plan = planSlug(md, blog, thing, slug);
  verifyPlan(md, blog, plan, {
    id: (_file, id) => id,
    address: (file, { href, kind }) => (kind === "reference" ? href : movedLink(plan.moved, file.path, href, href)),
  });
  return plan;
}
