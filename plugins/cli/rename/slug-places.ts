import { splitFrontMatter } from "../../catalog/read/front-matter.ts";
import { keyPlaceAt, placeAt, type YamlPath, type YamlPlaces } from "../../catalog/read/yaml-text.ts";
import type { EntryFields } from "../../catalog/schema/entry.ts";
import type { StoryFields } from "../../catalog/schema/story.ts";
import type { Place } from "../../core/place.ts";
import type { BlogFile } from "./blog-files.ts";
import { ENTRIES, type NamedThing } from "./renamed-thing.ts";

/** Where a file's YAML names a thing by its slug. */
export function slugPlaces({ read, source }: BlogFile, { kind, slug }: Pick<NamedThing, "kind" | "slug">): Place[] {
  const places: Place[] = [];
  const entry = read.paper ?? read.chapter;
  if (entry) places.push(...inEntry(entry.fields, entry.places, kind, slug));
  if (read.story) places.push(...inStory(read.story.fields, read.story.places, kind, slug));
  if (kind !== "story") return places;
  if (read.site?.fields.home === slug) places.push(placeAt(read.site.places, ["home"]));
  if (read.post?.kind === "note") {
    const { yaml } = splitFrontMatter(source);
    if ((read.post.frontMatter as { course?: unknown }).course === slug) places.push(placeAt(yaml.places, ["course"]));
  }
  return places;
}

function inEntry(fields: EntryFields, places: YamlPlaces, kind: NamedThing["kind"], slug: string): Place[] {
  const key = (map: Readonly<Record<string, unknown>>, path: YamlPath): Place[] =>
    Object.hasOwn(map, slug) ? [keyPlaceAt(places, [...path, slug])] : [];
  if (kind === "story") return inList(fields.story, slug, ["story"], places);
  if (kind === "thread") return key(fields.threads, ["threads"]);
  if (!ENTRIES.has(kind)) return [];
  return [
    ...key(fields.buildsOn, ["buildsOn"]),
    ...fields.notation.flatMap(({ was }, index) => key(was, ["notation", index, "was"])),
  ];
}

function inStory(fields: StoryFields, places: YamlPlaces, kind: NamedThing["kind"], slug: string): Place[] {
  if (kind === "thread") return inList(fields.threads, slug, ["threads"], places);
  if (!ENTRIES.has(kind)) return [];
  const weeks = fields.kind === "course" ? fields.weeks : [];
  const contents = fields.kind === "book" ? fields.contents : [];
  return [
    ...inList(fields.entries ?? [], slug, ["entries"], places),
    ...weeks.flatMap(({ entries }, index) => inList(entries, slug, ["weeks", index, "entries"], places)),
    ...contents.flatMap(({ entry }, index) => (entry === slug ? [placeAt(places, ["contents", index, "entry"])] : [])),
  ];
}

function inList(list: readonly unknown[], slug: string, path: YamlPath, places: YamlPlaces): Place[] {
  return list.flatMap((one, index) => (one === slug ? [placeAt(places, [...path, index])] : []));
}
