import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { dateInWords } from "../../plugins/core/date-in-words.ts";

/** The language that a page, or a post on it, is written in: dates are written as it writes them. */
export const Language = createContext("en");

/** A day in words; machines read the same in ISO 8601. */
export function Day({ date }: { readonly date: string }) {
  const iso = date.slice(0, 10);
  return (
    <time class="day" dateTime={iso}>
      {dateInWords(iso, useContext(Language))}
    </time>
  );
}
