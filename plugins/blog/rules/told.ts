import type { Rule } from "../../incremental/fact-graph.ts";
import type { PlacedClaim } from "../../linking/placed-claims.ts";
import { FactBlog } from "../facts/fact-blog.ts";
import type { Services } from "../services.ts";
import { textTask } from "./render.ts";
import type { ToldSentence } from "./told-slots.ts";

/**
 * The sentences of each overview that tell a statement of its deep dive, set as they are there: facts `tells:` with the
 * overview's path. An edit of other words of the overview stops here.
 */
export function toldRule(services: Services): Rule {
  return {
    name: "tells",
    keys: (read) => read<readonly string[]>("posts") ?? [],
    answer: async (path, read) => {
      const { catalog } = new FactBlog(read);
      const post = catalog.posts.get(path);
      if (post?.tier !== "overview") return {};
      const claims = (read<readonly PlacedClaim[]>(`claims:${path}`) ?? []).filter(({ tier }) => tier === "deep-dive");
      if (claims.length === 0) return {};
      const bearers = claims.map(({ bearer }) => bearer);
      const made = await services.jobs.run("claims", { ...textTask(services, read, path, "page"), bearers });
      const told = claims.flatMap(({ id, to }, index): ToldSentence[] => {
        const html = made[index];
        return html && html.page.trim() !== "" ? [{ statement: to.id, id, html }] : [];
      });
      return { facts: { [`tells:${path}`]: told } };
    },
  };
}
