/** Where a paper came out, in parts. */
export interface Venue {
  readonly name: string;
  readonly volume?: string;
  readonly issue?: string;
}

/**
 * Takes the `venue` of a `paper.yaml` apart: `PNAS 116(32)`, `JMLR 19`, `ICLR 2017`.
 * @param year of the paper: at the venue's end it is not said twice
 */
export function splitVenue(venue: string, year: number): Venue {
  const plain = venue.replace(new RegExp(`[ ,]+\\(?${year}\\)?$`), "");
  const match = /^(.*\D)\s+(\d+)(?:\((\d+(?:[-–]\d+)?)\))?$/.exec(plain);
  const [, name, volume, issue] = match ?? [];
  if (name === undefined || volume === undefined) return { name: plain };
  return { name: name.replace(/,$/, ""), volume, ...(issue && { issue }) };
}
