/**
 * The lines of a week, each one reading: what stands below a day has the day before it. Lists of definitions, as just-the-class has
 * them (`Jul 1`, `: [Lecture](slides.pdf)`), and any other lines.
 * @param text converted
 */
export function weekLines(text: string): string[] {
  let day = "";
  let isUsed = true;
  const lines: string[] = [];
  const finish = (): void => {
    if (!isUsed) lines.push(day);
    isUsed = true;
  };
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const definition = /^[ \t]*(?::|[-*+]|\d+\.)[ \t]+(.+)$/.exec(line);
    if (!definition) {
      finish();
      day = line.trim().replace(/^#+\s*/, "");
      isUsed = false;
      continue;
    }
    const words = (definition[1] as string).trim();
    lines.push(isUsed || day === "" ? words : `${day}: ${words}`);
    isUsed = true;
  }
  finish();
  return lines;
}
