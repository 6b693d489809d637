/** A number of bytes for readers: `830 bytes`, `1.2 kB`, `34 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  const [unit, name] = bytes < 999_500 ? [1000, "kB"] : [1_000_000, "MB"];
  const amount = bytes / unit;
  return `${amount < 9.95 ? amount.toFixed(1) : Math.round(amount)} ${name}`;
}
