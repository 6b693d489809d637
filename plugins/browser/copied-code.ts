/** Is dispatched at a block of code when it is copied: whoever has put an editor in its place gives the code as it stands now. */
export const CODE_COPIED = "diptych-code-copied";

/** What listeners may change. */
export interface CopiedCode {
  text: string;
}

/** What stands before what was typed: Python's and IPython's, and a shell's. */
const PROMPTS: readonly { readonly first: RegExp; readonly next: RegExp }[] = [
  { first: /^>>> ?/, next: /^\.\.\.(?: |$)/ },
  { first: /^In \[\d+\]: ?/, next: /^ {2,}\.\.\.: ?/ },
  { first: /^(?:[\w.~@:-]*)[$❯] /, next: /^> / },
];

/** The code of a block as it can be run: no numbers of lines, no prompts, and of a session what was typed alone. */
export function codeToCopy(block: HTMLElement): string {
  const copied: CopiedCode = { text: shownCode(block) };
  block.dispatchEvent(new CustomEvent<CopiedCode>(CODE_COPIED, { detail: copied }));
  return withoutPrompts(copied.text);
}

function shownCode(block: HTMLElement): string {
  const lines = [...block.querySelectorAll(".line-code")];
  const text =
    lines.length > 0
      ? lines.map((line) => line.textContent).join("")
      : (block.querySelector("code") ?? block).textContent;
  return text.replace(/\n+$/, "");
}

/** A text whose first line has a prompt is a session: lines without one are what the program said. */
function withoutPrompts(code: string): string {
  const lines = code.split("\n");
  const begins = lines.find((line) => line.trim() !== "") ?? "";
  const prompt = PROMPTS.find(({ first }) => first.test(begins));
  if (!prompt) return code;
  const typed: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    const isFirst = prompt.first.test(line);
    goesOn = isFirst || (goesOn && prompt.next.test(line));
    if (goesOn) typed.push(line.replace(isFirst ? prompt.first : prompt.next, ""));
  }
  return typed.join("\n");
}
