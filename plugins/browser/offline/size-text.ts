/** A size to be read: `7.2 MB`, `40 kB`. */
export function sizeText(bytes: number): string {
  if (bytes >= 999_500) return `${(bytes / 1e6).toFixed(bytes >= 99_950_000 ? 0 : 1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}
