/** A person's name in the parts that a list of references puts in order. */
export interface PersonName {
  /** Without the particle: `Maaten` of `Laurens van der Maaten`. The whole of a name that has one word. */
  readonly family: string;
  readonly given?: string;
  /** `van der`. */
  readonly particle?: string;
  /** `Jr.`, `III`. */
  readonly suffix?: string;
}

const PARTICLE = /^(?:van|von|der|den|de|di|da|del|la|le|ten|ter|bin|ibn)$/i;
const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/;

/**
 * Takes a name apart.
 * @param name `Laurens van der Maaten`; or `van den Oord, Aäron`, where the words before the comma are the family name
 */
export function personName(name: string): PersonName {
  const [first = "", ...others] = name.split(",").map((part) => part.trim().replace(/\s+/g, " "));
  const suffix = others.find((part) => SUFFIX.test(part));
  const given = others.find((part) => part !== "" && part !== suffix);
  if (given !== undefined) return compact({ ...splitFamily(first.split(" ")), given, suffix });
  const words = first.split(" ");
  const ending = suffix ?? (words.length > 2 && SUFFIX.test(words.at(-1) as string) ? words.pop() : undefined);
  let start = words.length - 1;
  while (start > 1 && PARTICLE.test(words[start - 1] as string)) start--;
  return compact({
    ...splitFamily(words.slice(start)),
    given: start > 0 ? words.slice(0, start).join(" ") : undefined,
    suffix: ending,
  });
}

/** The family name with its particle, as a text speaks of somebody: `van der Maaten`. */
export function familyName(name: string): string {
  const { family, particle } = personName(name);
  return particle === undefined ? family : `${particle} ${family}`;
}

function splitFamily(words: readonly string[]): { family: string; particle: string | undefined } {
  let end = 0;
  while (end < words.length - 1 && PARTICLE.test(words[end] as string)) end++;
  return { family: words.slice(end).join(" "), particle: end > 0 ? words.slice(0, end).join(" ") : undefined };
}

function compact(parts: {
  family: string;
  given?: string | undefined;
  particle?: string | undefined;
  suffix?: string | undefined;
}): PersonName {
  const { family, given, particle, suffix } = parts;
  return { family, ...(given && { given }), ...(particle && { particle }), ...(suffix && { suffix }) };
}
