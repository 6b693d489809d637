import { Tokenizer } from "htmlparser2";

/**
 * Replaces values of attributes in a piece of HTML and leaves every other byte as it is.
 * @param html need not be whole
 * @param rewrite given an attribute's name in lower case and its value as it is written, entities and all; gives what is
 *   to stand there, escaped
 */
export function rewriteAttributes(html: string, rewrite: (name: string, value: string) => string): string {
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  let name = "";
  const ignore = (): void => {};
  // The tokenizer tells where an attribute's value begins and ends.
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onattribname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
      },
      onattribdata: (start, end) => {
        const value = html.slice(start, end);
        const text = rewrite(name, value);
        if (text !== value) edits.push({ start, end, text });
      },
      onattribentity: ignore,
      onattribend: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  let result = "";
  let at = 0;
  for (const edit of edits) {
    result += html.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + html.slice(at);
}
