/**
 * Formats a number as Python does.
 * @param format `.2f`, `.1e`, `.0%`, `,`, `d`, or several of these together as Python has them: `,.2f`
 * @returns nothing where the text is no number, or the format another one
 */
export function pythonFormat(text: string, format: string): string | undefined {
  const value = Number(text);
  const parts = /^(,?)(?:\.(\d{1,2}))?([fe%d]?)$/.exec(format);
  if (text.trim() === "" || !Number.isFinite(value) || !parts) return undefined;
  const [, comma = "", digits, kind = ""] = parts;
  const precision = digits === undefined ? 6 : Number(digits);
  switch (kind) {
    case "f":
      return grouped(value.toFixed(precision), comma);
    case "%":
      return `${grouped((value * 100).toFixed(precision), comma)}%`;
    case "e":
      return value.toExponential(precision).replace(/e([+-])(\d)$/, "e$10$2");
    default:
      return Number.isInteger(value) && digits === undefined ? grouped(text.trim(), comma) : undefined;
  }
}

function grouped(digits: string, comma: string): string {
  return comma === "" ? digits : digits.replace(/(?<!\.\d*)\B(?=(?:\d{3})+(?!\d))/g, comma);
}
