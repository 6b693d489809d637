/** A name in a field of names, and what is wrong with it. */
export interface ListedName {
  /** LaTeX, as it was written. */
  readonly text: string;
  /** What was found and what was expected. */
  readonly problem?: string;
}

/** What stands between two commas in `King, Jr., Martin Luther`. */
const SUFFIX = /^(?:[JS]r|Jnr|Snr|Junior|Senior|filho|[IVX]+|\d+(?:st|nd|rd|th)|Ph\.?\s?D|M\.?\s?D|Esq)\.?$/i;
const ET_AL = /^(?:\{?\\(?:emph|textit)\s*\{\s*)?et\.?~?\s*\.?al(?:ii|ia|\.|\b)[\s.}]*$|^others\.$/i;
const ENDS_IN_ET_AL = /[\s,~](?:\{?\\(?:emph|textit)\s*\{\s*)?et\.?[\s~]*al(?:ii)?\.?[\s}]*$/i;
const JOIN = "Join names with `and`";

/**
 * Takes a field of names apart at its `and`s, as BibTeX does: those in braces part nothing. The time grows with the length alone.
 * @returns the names; those that BibTeX would complain of, or that are several, with a problem
 */
export function listNames(value: string): ListedName[] {
  const names = splitOutside(value, "and");
  const hasCommas = names.map(({ commas }) => commas > 0);
  const commas = hasCommas.filter(Boolean).length;
  return names.map(({ text, commas: own, signs }, index): ListedName => {
    if (text === "") {
      const problem =
        names.length === 1 ? undefined : `Name ${index + 1} is empty; expected one on each side of \`and\`.`;
      return problem ? { text, problem } : { text };
    }
    const problem = problemOf(text, own, signs, index + 1, own > 0 && commas === 1 && names.length > 1);
    return problem ? { text, problem } : { text };
  });
}

/** True for what means that more people wrote it: `others`, `et al.` */
export function isOthers(name: string): boolean {
  return name === "others" || ET_AL.test(name);
}

function problemOf(
  name: string,
  commas: number,
  signs: string,
  number: number,
  isOnlyWithComma: boolean,
): string | undefined {
  if (ET_AL.test(name)) return "`et al.` is no name; expected `and others`.";
  if (/^\{?\\bysame\s*\}?$/.test(name))
    return "`\\bysame` stands for the names of the entry before; expected the names.";
  if (ENDS_IN_ET_AL.test(name)) return `Name ${number} ends in \`et al.\`; expected \`and others\` behind it.`;
  if (signs !== "")
    return `Found \`${signs}\` in name ${number}. ${JOIN}; a name with \`${signs}\` in it stands in braces.`;
  const parts = splitOutside(name, ",").map(({ text }) => text);
  if (commas > 2) return `Too many commas in name ${number} (${commas}; a name has two at most). ${JOIN}.`;
  if (commas > 0 && parts.at(-1) === "") return `Name ${number} ends in a comma; expected \`Family, Given\`. ${JOIN}.`;
  if (commas === 2 && !SUFFIX.test(parts[1] as string)) {
    return `Found \`${parts[1]}\` between the commas of name ${number}; expected something like \`Jr.\` there. ${JOIN}.`;
  }
  // `John Smith, Jane Doe and Bob Roe`: two family names before a comma stand beside others of the same form.
  if (commas === 1 && isOnlyWithComma && parts.every((part) => /^\p{Lu}\p{Ll}+(?:\s+\p{Lu}[\p{Ll}.]*)+$/u.test(part))) {
    return `Name ${number} reads as one person, \`${parts[1]} ${parts[0]}\`. ${JOIN}; a family name of two words stands in braces.`;
  }
  return undefined;
}

/** A part of a field with its commas outside of braces, and the first sign in it that joins names elsewhere. */
interface Part {
  readonly text: string;
  readonly commas: number;
  readonly signs: string;
}

/** At the word `and` or at commas, outside of braces. */
function splitOutside(value: string, separator: "and" | ","): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let start = 0;
  let commas = 0;
  let signs = "";
  const end = (at: number): void => {
    parts.push({ text: value.slice(start, at).replace(/\s+/g, " ").trim(), commas, signs });
    commas = 0;
    signs = "";
  };
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at);
    if (character === "\\") {
      if (depth === 0 && value.charAt(at + 1) === "&") signs ||= "\\&";
      // `\;` is a space of LaTeX's.
      if (!/[{}]/.test(value.charAt(at + 1))) at++;
    } else if (character === "{") depth++;
    else if (character === "}") depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (character === ",") {
      if (separator === ",") {
        end(at);
        start = at + 1;
      } else commas++;
    } else if (character === ";" || character === "&") signs ||= character;
    else if (separator === "and" && /a/i.test(character) && isAnd(value, at)) {
      end(at);
      start = at + 3;
      at += 2;
    }
  }
  end(value.length);
  return parts;
}

function isAnd(value: string, at: number): boolean {
  const isEdge = (character: string): boolean => character === "" || /\s/.test(character);
  return (
    value.slice(at, at + 3).toLowerCase() === "and" && isEdge(value.charAt(at - 1)) && isEdge(value.charAt(at + 3))
  );
}
