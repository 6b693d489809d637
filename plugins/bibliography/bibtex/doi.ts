/** The DOI in a text, however it is written: `10.1000/5`, `doi:10.1000/5`, `https://doi.org/10.1000/5`. */
export function doiIn(text: string): string | undefined {
  return /(?:^|[^\d.])(10\.\d{4,9}\/[^\s"<>{}]*[^\s"<>{}.,;:)\]])/.exec(text)?.[1];
}
