/** The heading that a text begins with, of whatever level, as plain words; nothing where it begins with anything else. */
export function firstHeading(text: string): string | undefined {
  const match = /^\s*#{1,3}[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(text);
  if (!match) return undefined;
  return (
    (match[1] as string)
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/<[^>]*>/g, "")
      .trim() || undefined
  );
}
