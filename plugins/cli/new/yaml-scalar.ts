/** What YAML reads as something other than a text, or as the beginning of something. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} .'’–-]*$/u;
const TAKEN = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/**
 * A text as YAML has it, on one line: as it stands where it cannot be taken for anything else, in single quotation marks otherwise.
 * @param text without control characters and line breaks
 */
export function yamlScalar(text: string): string {
  const isPlain = PLAIN.test(text) && !TAKEN.test(text) && text.trim() === text;
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}
