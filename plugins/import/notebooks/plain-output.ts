/** Colours, and whatever else tells a terminal how to show a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const TERMINAL = /\u001b(?:\[[0-9;?]*[A-Za-z]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[()][A-Za-z0-9]|[=>])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A text that was printed, as a terminal shows it in the end: without colours, and of lines that were written over the last. */
export function plainOutput(text: string): string {
  return text
    .replace(TERMINAL, "")
    .replace(/\r\n/g, "\n")
    .split("\n")
    .map((line) => {
      const whole = line.replace(/\r+$/, "");
      return whole.slice(whole.lastIndexOf("\r") + 1).replace(CONTROL, "");
    })
    .join("\n");
}
