/** A longer file is no text that somebody reads on a page, in bytes. */
const LONGEST_BYTES = 200_000;
/** In lines: each of them is an element or more. */
const MOST_LINES = 5000;

/** What no text holds: control characters but for tabs, ends of lines and pages, and escapes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/;

/**
 * The text of a file of code, with `\n` at the ends of lines; nothing for a file that is none, is not UTF-8, or is too long to
 * be shown.
 */
export function codeText(bytes: Uint8Array): string | undefined {
  if (bytes.length > LONGEST_BYTES) return undefined;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  if (BINARY.test(text)) return undefined;
  const lines = text.replace(/\r\n?/g, "\n");
  return lineCount(lines) > MOST_LINES ? undefined : lines;
}

/** How many lines a text has, as editors count; none where it is empty. */
export function lineCount(text: string): number {
  if (text === "") return 0;
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

/** Languages of files whose ending, or whose name, is no name of theirs. */
const LANGUAGES: Readonly<Record<string, string>> = {
  cc: "cpp",
  cfg: "ini",
  cjs: "js",
  dockerfile: "docker",
  geojson: "json",
  h: "c",
  hh: "cpp",
  hpp: "cpp",
  htm: "html",
  ipynb: "json",
  jl: "julia",
  m: "matlab",
  makefile: "make",
  mjs: "js",
  mk: "make",
  pyi: "py",
  pyx: "py",
  sage: "py",
  svg: "xml",
};

/** The language that a file is written in, as highlighters call it. @param path of the file */
export function codeLanguage(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const ending = name.includes(".") ? name.slice(name.lastIndexOf(".") + 1) : name;
  return Object.hasOwn(LANGUAGES, ending) ? (LANGUAGES[ending] as string) : ending;
}
