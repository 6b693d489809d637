import * as z from "zod";
import { cleanNames, cleanText, LONGEST } from "./clean-text.ts";
import { arxivOfDoi } from "./paper-ids.ts";
import type { FoundPaper } from "./paper-record.ts";
import { titleFromMarkup } from "./title-marks.ts";

/** What is wrong in one field costs no other. */
const texts = z.array(z.string()).catch([]).default([]);
const word = z.string().optional().catch(undefined);
const day = z
  .object({ "date-parts": z.array(z.array(z.number().nullable())).catch([]) })
  .optional()
  .catch(undefined);

const work = z.object({
  DOI: word,
  title: texts,
  subtitle: texts,
  author: z
    .array(z.object({ given: word, family: word, suffix: word, name: word }).catch({}))
    .catch([])
    .default([]),
  published: day,
  issued: day,
  "container-title": texts,
  volume: word,
  issue: word,
  relation: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

/**
 * Reads an answer of Crossref's interface (api.crossref.org, `/works/{doi}`).
 * @param answer what its JSON holds
 * @returns nothing where it is no such answer
 */
export function readCrossref(answer: unknown, doi: string): FoundPaper | undefined {
  const { data } = z.object({ message: work }).safeParse(answer);
  if (!data) return undefined;
  const { title, subtitle, author, published, issued, volume, issue, relation } = data.message;
  const [whole, second] = [titleFromMarkup(title[0] ?? ""), titleFromMarkup(subtitle[0] ?? "")];
  const isSaid = second === "" || whole.toLowerCase().includes(second.toLowerCase());
  const container = titleFromMarkup(data.message["container-title"][0] ?? "").replace(/\\([\\`*_$])/g, "$1");
  const number = volume === undefined ? "" : ` ${volume}${issue === undefined ? "" : `(${issue})`}`;
  return {
    title: (isSaid ? whole : `${whole.replace(/:$/, "")}: ${second}`) || undefined,
    authors: cleanNames(author.map(({ given, family, suffix, name }) => nameOf(given, family, suffix) || (name ?? ""))),
    year: yearOf(published) ?? yearOf(issued),
    venue: container === "" ? undefined : cleanText(container + number, LONGEST.venue),
    arxiv: preprintOf(relation),
    doi,
  };
}

function nameOf(given = "", family = "", suffix = ""): string {
  const name = [given, family].filter((part) => part.trim() !== "").join(" ");
  return suffix.trim() === "" || name === "" ? name : `${name} ${suffix}`;
}

function yearOf(date: z.infer<typeof day>): number | undefined {
  const year = date?.["date-parts"][0]?.[0];
  return typeof year === "number" && Number.isInteger(year) && year >= 1000 && year <= 9999 ? year : undefined;
}

/** The arXiv id of the work's preprint, where its publisher has said so. */
function preprintOf(relation: Readonly<Record<string, unknown>> = {}): string | undefined {
  const { data = [] } = z.array(z.object({ id: word }).catch({})).safeParse(relation["has-preprint"]);
  return data.map(({ id = "" }) => arxivOfDoi(id)).find((id) => id !== undefined);
}
