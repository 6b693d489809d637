import type { CslName } from "../csl-item.ts";
import { OTHERS } from "../work.ts";
import { NAME_FIELDS } from "./bibtex-fields.ts";
import type { BibtexLinks } from "./bibtex-links.ts";
import { distinctTexts } from "./distinct-texts.ts";
import type { ReadFields } from "./read-fields.ts";

/** biblatex's words for what has not come out (manual, 4.9.2.11). */
const STATES: ReadonlyMap<string, string> = new Map([
  ["inpreparation", "In preparation"],
  ["submitted", "Submitted"],
  ["forthcoming", "Forthcoming"],
  ["inpress", "In press"],
  ["prepublished", "Prepublished"],
]);
/** biblatex's words for what an editor did (manual, 2.3.6). */
const ROLES: ReadonlyMap<string, string> = new Map([
  ["compiler", "Compiled by"],
  ["continuator", "Continued by"],
  ["founder", "Founded by"],
  ["organizer", "Organized by"],
  ["redactor", "Redacted by"],
  ["reviser", "Revised by"],
  ["collaborator", "With"],
]);
const ENGLISH = /^(?:en|eng|english|american|british|canadian|australian|u[sk]english)(?:[-_ ].*)?$/i;

/** What of an entry a style has its own place for, or none because of what else it says. */
interface Placed {
  readonly isPart: boolean;
  readonly isPreprint: boolean;
  readonly book: string | undefined;
  readonly journal: string | undefined;
}

/**
 * What CSL has no place for, one sentence each, in the order of biblatex's styles: the author's own notes stand as they are.
 * @returns nothing where there is nothing to say
 */
export function referenceNote({ texts, names }: ReadFields, links: BibtexLinks, placed: Placed): string | undefined {
  const text = (name: string): string | undefined => (links.said.has(name) ? undefined : texts.get(name));
  const joined = (...fields: readonly string[]): string | undefined =>
    distinctTexts(fields.map(text)).join(", ") || undefined;
  const titled = (...fields: readonly string[]): string | undefined =>
    distinctTexts(fields.map(text)).join(": ") || undefined;
  const after = (words: string, said: string | undefined): string | undefined => said && `${words} ${said}`;
  const notes: readonly (string | undefined)[] = [
    text("titleaddon"),
    after("Writing as", text("nameaddon")),
    after("In", text("booktitleaddon")),
    placed.isPreprint || !placed.book ? undefined : after("Also in", placed.journal),
    text("journaltitleaddon"),
    after("Issue:", titled("issuetitle", "issuesubtitle")),
    text("issuetitleaddon"),
    after("Part of", joinedTitle(titled("maintitle", "mainsubtitle"), text("maintitleaddon"))),
    placed.isPart && text("type") ? `${text("type")} ${text("chapter")}` : undefined,
    after("Part", text("part")),
    countOf(text("volumes"), "volumes"),
    after("Version", text("version")?.replace(/^v(?:ersion)?[.\s]*(?=\d)/i, "")),
    ...[...NAME_FIELDS].map(([field, words]) => named(field, words, names, texts)),
    joined("eventtitle", "eventtitleaddon", "venue", "eventdate"),
    translationOf(text("origlanguage")),
    after("Originally published:", joined("origtitle", "origpublisher", "origlocation", "origdate")),
    after("Reprinted as", text("reprinttitle")),
    languageOf(text("language")),
    collaborationOf(text("collaboration")),
    countOf(text("pagetotal") ?? text("numpages"), "pages"),
    after("Article", articleNumber(text("pages"), text("eid") ?? text("articleno"))),
    text("reportnumber"),
    ...["isbn", "issn", "isan", "ismn", "isrn", "iswc"].map((field) =>
      after(field.toUpperCase(), bare(field, text(field))),
    ),
    after("MR", text("mrnumber")?.replace(/^MR\s*/i, "")),
    after("Zbl", text("zblnumber")?.replace(/^Zbl\s*/i, "")),
    stateOf(text("pubstate"), text("date") ?? text("year")),
    text("howpublished"),
    text("note"),
    text("addendum"),
    after("Accessed", text("urldate")),
  ];
  const sentences = distinctTexts(notes);
  return sentences.length === 0
    ? undefined
    : sentences.map((one, index) => stopped(one, index < sentences.length - 1)).join(" ");
}

/** With a full stop, where it has none of its own and something follows. */
function stopped(sentence: string, isFollowed: boolean): string {
  return !isFollowed || /[.?!]["”’)]?$/.test(sentence) ? sentence : `${sentence}.`;
}

function joinedTitle(title: string | undefined, addon: string | undefined): string | undefined {
  return distinctTexts([title, addon]).join(". ") || undefined;
}

function countOf(text: string | undefined, what: string): string | undefined {
  return text && (/^\d+$/.test(text) ? `${text} ${what}` : text);
}

/** Where there are no pages, it stands in their place. */
function articleNumber(pages: string | undefined, number: string | undefined): string | undefined {
  return pages === undefined || pages === number ? undefined : number;
}

function bare(field: string, text: string | undefined): string | undefined {
  return text?.replace(new RegExp(`^${field}[\\s:]*`, "i"), "");
}

/** `Edited by` and the like are the style's, but for those whom it has no place for. */
function named(
  field: string,
  words: string,
  names: ReadonlyMap<string, readonly CslName[]>,
  texts: ReadonlyMap<string, string>,
): string | undefined {
  const people = names.get(field);
  const type = texts.get(`${field}type`);
  if (!people) return undefined;
  if (words === "" && field !== "bookauthor") {
    // The style says `edited by`.
    return field === "editor" && type && ROLES.has(type) ? `${ROLES.get(type)} the editors` : undefined;
  }
  const role = type === undefined ? words : (ROLES.get(type) ?? `${type.charAt(0).toUpperCase()}${type.slice(1)}:`);
  return `${field === "bookauthor" ? "Book by" : role} ${spoken(people)}`;
}

function spoken(people: readonly CslName[]): string {
  const each = people.map((name) =>
    name.literal === OTHERS
      ? "others"
      : (name.literal ??
        [name.given, name["non-dropping-particle"], name.family, name.suffix].filter(Boolean).join(" ")),
  );
  return each.length < 2 ? each.join("") : `${each.slice(0, -1).join(", ")} and ${each.at(-1)}`;
}

function translationOf(language: string | undefined): string | undefined {
  return language && `Translated from the ${language.charAt(0).toUpperCase()}${language.slice(1)}`;
}

function languageOf(language: string | undefined): string | undefined {
  if (language === undefined || ENGLISH.test(language)) return undefined;
  return `In ${language.charAt(0).toUpperCase()}${language.slice(1)}`;
}

function collaborationOf(name: string | undefined): string | undefined {
  return name && (/collab|group|team|consortium/i.test(name) ? name : `${name} Collaboration`);
}

function stateOf(state: string | undefined, date: string | undefined): string | undefined {
  return date === undefined ? undefined : state && (STATES.get(state.toLowerCase()) ?? state);
}
