/** What stands in a template's places, by name. */
export type TemplateValues = Readonly<Record<string, string>>;

/**
 * Fills a template of a file. In it `@@"title"@@` is a value in quotation marks, as JSON and YAML have it, and `@@title@@` the
 * value as the file's own text: in JSON and YAML as a part of what stands in quotation marks, in Markdown without marks, elsewhere as it is. What values hold is not looked at again.
 * @param path of the file; its ending says what it is
 * @throws where a template asks for a value that there is not: a bug of ours
 */
export function fillTemplate(path: string, template: string, values: TemplateValues): string {
  return template.replace(/@@("?)([a-z0-9]+)\1@@/g, (_mark, quote: string, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The template of ${path} asks for ${name}, which nobody gives`);
    if (quote !== "") return JSON.stringify(value);
    if (/\.(?:json|ya?ml)$/.test(path)) return JSON.stringify(value).slice(1, -1);
    return path.endsWith(".md") ? escapeMarkdown(value) : value;
  });
}

/** Signs that would be marks stand for themselves; letters, digits and ordinary punctuation stay as they are. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|$~@^]/g, (sign) => `\\${sign}`);
}
