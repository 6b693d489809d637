export const EPUBCHECK: { readonly package: string; readonly has: () => boolean };
export function epubMistakes(file: string): string[];
