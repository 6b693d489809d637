import * as z from "zod";
import { cleanNames, cleanText, LONGEST } from "./clean-text.ts";
import type { FoundPaper } from "./paper-record.ts";
import { titleFromMarkup } from "./title-marks.ts";

const word = z.string().nullish().catch(undefined);

const attributes = z.object({
  titles: z
    .array(z.object({ title: word, titleType: word }).catch({}))
    .catch([])
    .default([]),
  creators: z
    .array(z.object({ name: word, givenName: word, familyName: word }).catch({}))
    .catch([])
    .default([]),
  publicationYear: z.coerce.number().int().min(1000).max(9999).optional().catch(undefined),
  container: z.object({ title: word }).nullish().catch(undefined),
});

/**
 * Reads an answer of DataCite's interface (api.datacite.org, `/dois/{doi}`).
 * @param answer what its JSON holds
 * @returns nothing where it is no such answer
 */
export function readDatacite(answer: unknown, doi: string): FoundPaper | undefined {
  const { data } = z.object({ data: z.object({ attributes }) }).safeParse(answer);
  if (!data) return undefined;
  const { titles, creators, publicationYear, container } = data.data.attributes;
  // Those with a type are subtitles and translations.
  const main = titles.find(({ titleType }) => !titleType) ?? titles[0];
  const venue = cleanText(container?.title ?? "", LONGEST.venue);
  return {
    title: titleFromMarkup(main?.title ?? "") || undefined,
    authors: cleanNames(
      creators.map(({ name, givenName, familyName }) =>
        givenName && familyName ? `${givenName} ${familyName}` : inOrder(name ?? ""),
      ),
    ),
    year: publicationYear,
    venue: venue || undefined,
    arxiv: undefined,
    doi,
  };
}

/** `Family, Given` as a text speaks of somebody. */
function inOrder(name: string): string {
  const [family = "", given, ...others] = name.split(", ");
  return given === undefined || others.length > 0 ? name : `${given} ${family}`;
}
