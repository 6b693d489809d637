/** Where and when a paper appeared, `PNAS 116(32), 2019`; a venue that bears its year is not given it twice. */
export function venueAndYear({ venue, year }: { readonly venue: string | undefined; readonly year: number }): string {
  if (!venue) return String(year);
  return venue.includes(String(year)) ? venue : `${venue}, ${year}`;
}
