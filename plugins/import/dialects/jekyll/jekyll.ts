import { callouts } from "../../convert/callouts.ts";
import { citations } from "../../convert/citations.ts";
import { definitionLists } from "../../convert/definition-lists.ts";
import { headings } from "../../convert/headings.ts";
import { hiddenDefinitions } from "../../convert/hidden-definitions.ts";
import { kramdownMarks } from "../../convert/kramdown-marks.ts";
import { links } from "../../convert/links.ts";
import { liquidAddresses } from "../../convert/liquid-addresses.ts";
import { liquidBlocks } from "../../convert/liquid-blocks.ts";
import { liquidIncludes } from "../../convert/liquid-includes.ts";
import { macrosInFields } from "../../convert/macros-in-fields.ts";
import { macrosOf } from "../../convert/macros-of-site.ts";
import { mathematics } from "../../convert/mathematics.ts";
import { numberedReferences } from "../../convert/numbered-references.ts";
import { scripts } from "../../convert/scripts.ts";
import { theorems } from "../../convert/theorems.ts";
import type { Dialect } from "../../model/dialect.ts";
import type { OldSite } from "../../model/old-site.ts";
import { fieldsField, listField, textField } from "../../read/field-values.ts";
import { readConfig } from "./config.ts";
import { courseOf } from "./course.ts";
import { jekyllMath } from "./math-reading.ts";
import { readJekyllPosts } from "./read-posts.ts";

/** Jekyll (jekyllrb.com), and the themes that people who write about mathematics use: academicpages, al-folio, just-the-docs, just-the-class. */
export const jekyll: Dialect = {
  name: "jekyll",
  called: "Jekyll",
  likeness,
  read(site, tell) {
    const config = readConfig(site);
    const { fields } = config;
    const base = (textField(fields, "baseurl") ?? "").replace(/^\/?/, "/").replace(/\/$/, "");
    const url = textField(fields, "url");
    const title = textField(fields, "title", "name");
    const description = textField(fields, "description", "subtitle");
    const language = textField(fields, "lang", "locale")?.replace("_", "-");
    const author = textField(fieldsField(fields, "author"), "name") ?? textField(fields, "author") ?? namesOf(fields);
    const all = readJekyllPosts(site, config, tell);
    const math = jekyllMath(
      site,
      all.map(({ body }) => body.text),
    );
    const course = courseOf(site, fields, all, math);
    return {
      site: {
        ...(title !== undefined && title !== "blank" && { title }),
        ...(url !== undefined && { url: `${url.replace(/\/$/, "")}${base}/` }),
        authors: author === undefined ? [] : [author],
        ...(description !== undefined && { description }),
        ...(language !== undefined && { language }),
        macros: { ...macrosInFields(fields), ...macrosOf(site, tell) },
      },
      posts: course?.posts ?? all,
      stories: course === undefined ? [] : [course.story],
      bibliographies: [...site.files.keys()].filter((path) => /\.bib$/i.test(path)),
      roots: [""],
    };
  },
  constructs: [
    hiddenDefinitions, // before anything reads the formulas in them
    scripts, // before all that passes code by
    liquidBlocks, // before all that looks for code
    liquidAddresses, // before links are read
    liquidIncludes,
    callouts,
    citations,
    kramdownMarks, // before headings are compared
    definitionLists,
    headings,
    theorems,
    links,
    numberedReferences,
    mathematics, // last: all before it read formulas as the old site does
  ],
};

function likeness(site: OldSite): number {
  const has = (pattern: RegExp): boolean => [...site.files.keys()].some((path) => pattern.test(path));
  if (site.files.has("_config.yml") && has(/(?:^|\/)_(?:posts|layouts|includes|drafts)\//)) return 1;
  if (has(/(?:^|\/)_posts\/\d{4}-\d{1,2}-\d{1,2}-[^/]*\.(?:md|markdown)$/)) return 0.8;
  return site.files.has("_config.yml") ? 0.5 : 0;
}

/** al-folio's name in parts. */
function namesOf(fields: Readonly<Record<string, unknown>>): string | undefined {
  const name = ["first_name", "middle_name", "last_name"].flatMap((one) => listField(fields, one)).join(" ");
  return name === "" ? undefined : name;
}
