/** Every rule that a diagnostic can name, with what should hold. */
export const RULES = {
  "address-unique": "No two pages have the same address.",
  "builds-on-exists": "`buildsOn` names a paper that exists.",
  "builds-on-acyclic": "Following `buildsOn` never leads back to where it started.",
  "field-known": "Every field of a YAML file is one that Diptych knows.",
  "field-present": "A field that is required is there.",
  "field-valid": "A field holds what it should: the right type, a real date, a slug.",
  "file-not-empty": "A file that is read has something in it.",
  "file-readable": "A file or folder that belongs to the blog can be read.",
  "file-utf8": "A file that is read is UTF-8.",
  "footnote-defined": "A footnote that is referred to has a text.",
  "footnote-referenced": "A footnote with a text is referred to.",
  "id-unique": "No two elements of a post have the same id.",
  "image-described": "An image says in words what it shows.",
  "link-resolves": "A link leads to a file, page and anchor that exist.",
  "math-closed": "A formula that is opened is closed.",
  "overview-math-budget": "An overview has no more formulas than `overviewMath` in `site.yaml` allows.",
  "pair-complete": "A pair has both of its panels.",
  "resource-local": "Images, scripts and styles are the site's own.",
  "slug-valid": "Folder and file names are slugs: lower-case letters, digits, hyphens.",
  "slug-unique": "Two names do not make the same slug.",
  "story-exists": "A story that is named exists.",
  "story-entry-exists": "A story's `entries` name papers, chapters or notes that exist.",
  "svg-inert": "An SVG figure holds no script and nothing from elsewhere.",
  "tex-parses": "TeX is something KaTeX can set.",
  "thread-exists": "A thread that is named exists.",
  "yaml-parses": "YAML is well-formed.",
} as const;

/** The name of a rule, as diagnostics show it. */
export type Rule = keyof typeof RULES;
