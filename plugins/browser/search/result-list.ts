import type { ExcerptPart } from "../../search/found-sections.ts";
import { createElement } from "./create-element.ts";
import type { Hit, HitGroup } from "./search-engine.ts";

/** More sections of a post than its best, each an option of its own. */
const MORE_SECTIONS = 2;
/** A further section is shown if it is at least this good, as a part of the best. */
const WORTH_SHOWING = 0.5;

/**
 * Results as the groups and options of a list box: a pair's hits stand together, each with the section that it leads to.
 * @param prefix of the ids
 */
export function resultGroups(groups: readonly HitGroup[], prefix: string): HTMLElement[] {
  let options = 0;
  return groups.map((group, index) => {
    const id = `${prefix}-group-${index}`;
    const title = createElement("span", { class: "result-title" }, group.title);
    const about = group.about === "" ? [] : [createElement("span", { class: "result-about" }, group.about)];
    const links = group.hits.flatMap((hit) =>
      hitOptions(hit, group.title).map((link) => withId(link, `${prefix}-${options++}`)),
    );
    return createElement(
      "div",
      { class: "result-group", role: "group", "aria-labelledby": id },
      createElement("div", { class: "result-head", id, role: "presentation" }, title, " ", ...about),
      ...links,
    );
  });
}

function withId(link: HTMLElement, id: string): HTMLElement {
  link.id = id;
  return link;
}

function hitOptions(hit: Hit, post: string): HTMLElement[] {
  const [best, ...others] = hit.sections;
  const more = others.filter(({ score }) => score >= WORTH_SHOWING * (best?.score ?? 0)).slice(0, MORE_SECTIONS);
  return [best, ...more].map((section, index) => {
    const tier = hit.tier && index === 0 ? [createElement("span", { class: "result-tier" }, hit.tier.label), " "] : [];
    const title = section?.title
      ? [createElement("span", { class: "result-section" }, section.title), " "]
      : index > 0
        ? [createElement("span", { class: "result-section" }, "Beginning"), " "]
        : [];
    const excerpt = section ? [createElement("span", { class: "result-excerpt" }, ...section.excerpt.map(part))] : [];
    return createElement(
      "a",
      {
        class: index === 0 ? "result" : "result result-more",
        role: "option",
        tabindex: "-1",
        "aria-selected": "false",
        href: section?.id === undefined ? hit.href : `${hit.href}#${encodeURIComponent(section.id)}`,
        "data-half": hit.tier?.value,
      },
      ...tier,
      ...title,
      ...(section ? [] : tier.length > 0 ? [] : ["Open"]),
      // Not every screen reader tells the group that an option stands in.
      createElement(
        "span",
        { class: "visually-hidden" },
        `, ${index > 0 && hit.tier ? `${hit.tier.label}, ` : ""}${post}: `,
      ),
      ...excerpt,
    );
  });
}

function part({ text, marked }: ExcerptPart): Node {
  return marked ? createElement("mark", {}, text) : document.createTextNode(text);
}
