/** Where an object lies in memory is another place in each run: `<Model object at 0x7f3a…>` reads `<Model object at 0x…>`. */
export function maskedAddresses(text: string): string {
  return text.replace(/(?<= at )0x[0-9a-fA-F]{6,16}(?=[>\s,;)\]}]|$)/g, "0x…");
}
