/** A count as messages say it: `20,000`. */
export function amount(count: number): string {
  return count.toLocaleString("en");
}
