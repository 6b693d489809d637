import { placeAt, type YamlPath, type YamlPlaces } from "../../catalog/read/yaml-text.ts";
import type { EntryFields } from "../../catalog/schema/entry.ts";
import type { StoryFields } from "../../catalog/schema/story.ts";
import type { Place } from "../../core/place.ts";
import type { BlogFile } from "./blog-files.ts";

/** A text in YAML that holds addresses: a sentence of Markdown, or one path. */
export interface YamlAddress {
  readonly text: string;
  readonly place: Place;
  readonly isPath: boolean;
}

/** The texts in a file's YAML that may lead somewhere. */
export function yamlAddresses({ read }: BlogFile): YamlAddress[] {
  const entry = read.paper ?? read.chapter;
  return [
    ...(entry ? ofEntry(entry.fields, entry.places) : []),
    ...(read.story ? ofStory(read.story.fields, read.story.places) : []),
  ];
}

function ofEntry(fields: EntryFields, places: YamlPlaces): YamlAddress[] {
  const { sentence, path } = readers(places);
  return [
    ...sentence(fields.summary, ["summary"]),
    ...Object.entries(fields.buildsOn).flatMap(([slug, { bridge, figure = [] }]) => [
      ...sentence(bridge, ["buildsOn", slug, "bridge"]),
      ...figure.flatMap((frame, index) => path(frame, ["buildsOn", slug, "figure", index])),
    ]),
    ...Object.entries(fields.threads).flatMap(([slug, { adds, figure, caption }]) => [
      ...sentence(adds, ["threads", slug, "adds"]),
      ...sentence(caption, ["threads", slug, "caption"]),
      ...path(figure, ["threads", slug, "figure"]),
    ]),
    ...fields.notation.flatMap(({ means }, index) => sentence(means, ["notation", index, "means"])),
    ...fields.errata.flatMap(({ where, what }, index) => [
      ...path(where, ["errata", index, "where"]),
      ...sentence(what, ["errata", index, "what"]),
    ]),
    ...fields.changes.flatMap(({ what }, index) => sentence(what, ["changes", index, "what"])),
  ];
}

function ofStory(fields: StoryFields, places: YamlPlaces): YamlAddress[] {
  if (fields.kind !== "course") return [];
  const { sentence, path } = readers(places);
  return fields.weeks.flatMap((week, number) => {
    const at: YamlPath = ["weeks", number];
    return [
      ...sentence(week.title, [...at, "title"]),
      ...week.readings.flatMap((reading, index) => sentence(reading, [...at, "readings", index])),
      ...week.sessions.flatMap((session, index) => {
        const of: YamlPath = [...at, "sessions", index];
        return [
          ...(["slides", "notes", "recording"] as const).flatMap((name) => path(session[name], [...of, name])),
          ...session.files.flatMap((file, each) => path(file, [...of, "files", each])),
        ];
      }),
      ...week.due.flatMap((due, index) => [
        ...path(due.file, [...at, "due", index, "file"]),
        ...path(due.solution?.file, [...at, "due", index, "solution", "file"]),
      ]),
    ];
  });
}

function readers(places: YamlPlaces) {
  const one =
    (isPath: boolean) =>
    (text: string | undefined, path: YamlPath): YamlAddress[] =>
      text === undefined ? [] : [{ text, place: placeAt(places, path), isPath }];
  return { sentence: one(false), path: one(true) };
}
