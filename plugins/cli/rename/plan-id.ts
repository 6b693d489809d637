import type { MarkdownIt } from "markdown-it";
import { decodeAddress, linkedFile } from "../../core/linked-file.ts";
import { nearestName } from "../../core/nearest-name.ts";
import type { Target } from "../../markdown/document/document.ts";
import { labelId } from "../../tex/equation-labels.ts";
import type { BlogFile, BlogFiles } from "./blog-files.ts";
import { type FileAddress, type FileAddresses, fileAddresses } from "./file-addresses.ts";
import { definitionOf } from "./id-definition.ts";
import { mathOf } from "./math-of.ts";
import { Edits, type Plan, refusePlace } from "./plan.ts";
import { RenameError } from "./rename-error.ts";
import type { NamedThing } from "./renamed-thing.ts";
import { applySplices } from "./splice.ts";
import { verifyPlan } from "./verify-plan.ts";

const ID = /^[A-Za-z0-9][\w:.-]*$/;

/**
 * Plans how an id gets another name: in both panels where it is a hinge, with every link and reference to it.
 * @param wanted the new id, or the new label of an equation
 * @throws RenameError where there is no such id, where it is made of a number, and where the new one is taken
 */
export function planId(md: MarkdownIt, blog: BlogFiles, thing: NamedThing, id: string, wanted: string): Plan {
  if (!ID.test(wanted))
    throw new RenameError(
      `Found the new id \`${wanted}\`; expected letters, digits, and \`-\`, \`_\`, \`:\` or \`.\` behind the first.`,
    );
  const parsed = new Map<string, FileAddresses>();
  const parse = (file: BlogFile): FileAddresses => {
    const known = parsed.get(file.path) ?? fileAddresses(md, file, mathOf(blog, file));
    parsed.set(file.path, known);
    return known;
  };
  const texts = thing.texts.flatMap((path) => blog.files.get(path) ?? []);
  const named = texts.flatMap((file) => {
    const target =
      parse(file).document?.targets.get(id) ??
      [...(parse(file).document?.targets.values() ?? [])].find(({ label }) => label === id);
    return target ? [{ file, target }] : [];
  });
  const ids = texts.flatMap((file) => [...(parse(file).document?.targets.keys() ?? [])]);
  const [first] = named;
  if (!first) {
    const near = nearestName(id, ids);
    throw new RenameError(
      `\`${thing.path}\` has no id \`${id}\`${near === undefined ? "." : `; did you mean \`${near}\`?`}`,
    );
  }
  const old = first.target.id;
  const label = labelFor(first.target, wanted);
  const fresh = label === undefined ? wanted : labelId(label);
  if (fresh === old) throw new RenameError(`\`${wanted}\` is what it is called already.`);
  if (ids.includes(fresh)) throw new RenameError(`The id \`${fresh}\` is taken in \`${thing.path}\`.`);
  const paths = new Set(named.map(({ file }) => file.path));
  const edits = new Edits();
  for (const { file, target } of named)
    edits.add(file, definitionOf(file, parse(file).document, target, label ?? fresh));
  const leads = (file: BlogFile, href: string): boolean => {
    const hash = href.indexOf("#");
    if (hash < 0 || decodeAddress(href.slice(hash + 1)) !== old) return false;
    const path = href.slice(0, hash);
    if (path === "") return paths.has(file.path);
    return path.startsWith("/")
      ? addressesOf(blog, paths).has(path.replace(/\/?$/, "/"))
      : paths.has(linkedFile(file.path, href));
  };
  const after = (file: BlogFile, { href, kind }: Pick<FileAddress, "href" | "kind">, written = href): string => {
    if (kind === "link") return leads(file, href) ? `${written.slice(0, written.indexOf("#") + 1)}${fresh}` : written;
    const found = referred(file, href, parse, blog);
    if (!found || found.id !== old || !paths.has(found.path)) return written;
    return found.byLabel && label !== undefined ? label : fresh;
  };
  for (const file of blog.files.values()) {
    const { text } = file.source;
    if (!paths.has(file.path) && !thing.texts.includes(file.path) && !text.includes(old) && !text.includes("%"))
      continue;
    for (const address of parse(file).addresses) {
      const { start, written, href } = address;
      const put = after(file, address, written ?? href);
      if (put === (written ?? href)) continue;
      if (written === undefined) refusePlace(file, start, href);
      edits.add(file, { start, end: start + written.length, text: put });
    }
  }
  const changed = new Map(
    [...edits.files].map((file) => [file.path, { file, text: applySplices(file.source.text, edits.of(file)) }]),
  );
  const plan: Plan = { moves: [], texts: changed };
  verifyPlan(md, blog, plan, {
    id: (file, each) => (each === old && paths.has(file.path) ? fresh : each),
    address: (file, address) => after(file, address),
  });
  return plan;
}

/** The new label of an equation: `eq-gap` is `eq:gap` where the old one has a colon. Nothing for what has no label. */
function labelFor({ label }: Target, wanted: string): string | undefined {
  if (label === undefined) return undefined;
  const prefix = /^[A-Za-z]+(?=:)/.exec(label)?.[0];
  return prefix !== undefined && wanted.startsWith(`${prefix}-`)
    ? `${prefix}:${wanted.slice(prefix.length + 1)}`
    : wanted;
}

/** What a reference of TeX's names: in its own text, else in the other panel. */
function referred(
  file: BlogFile,
  name: string,
  parse: (file: BlogFile) => FileAddresses,
  { files }: BlogFiles,
): { readonly path: string; readonly id: string; readonly byLabel: boolean } | undefined {
  const other = file.path.replace(/(overview|deep-dive)\.md$/, (panel) =>
    panel === "overview.md" ? "deep-dive.md" : "overview.md",
  );
  for (const path of new Set([file.path, other])) {
    const read = files.get(path);
    const targets = read ? [...(parse(read).document?.targets.values() ?? [])] : [];
    const target = targets.find(({ label }) => label === name) ?? targets.find(({ id }) => id === name);
    if (target) return { path, id: target.id, byLabel: target.label === name };
  }
  return undefined;
}

/** The addresses at which the pages of some texts stand. */
function addressesOf({ files }: BlogFiles, paths: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    [...paths].flatMap((path) => {
      const file = files.get(path);
      const permalink = file?.read.post?.frontMatter.permalink;
      if (permalink !== undefined) return [permalink.replace(/\/?$/, "/")];
      const [, folder = "", name = ""] = /^posts\/([a-z]+)\/(.*?)(?:\/(?:index|overview))?\.md$/.exec(path) ?? [];
      const kind = file?.read.story?.fields.kind ?? "story";
      const at =
        { pages: "", stories: `${{ story: "stories", series: "series", course: "courses", book: "books" }[kind]}/` }[
          folder
        ] ?? `${folder}/`;
      return [`/${at}${name}/`];
    }),
  );
}
