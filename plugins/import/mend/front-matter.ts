import type { Mend } from "./mend.ts";

/** An old address that something else has: it leads there no more. */
export const freeAddress: Mend = ({ text, diagnostic }) => {
  const address = /address `([^`]+)`/.exec(diagnostic.message)?.[1];
  if (address === undefined) return undefined;
  const escaped = address.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const item = new RegExp(`^[ \\t]*- "?${escaped}"?\\n|^redirectFrom: "?${escaped}"?\\n`, "m").exec(text);
  const what = `Its old address ${address} is that of another page here.`;
  if (item) return { edit: { start: item.index, end: item.index + item[0].length, text: "" }, kind: "lost", what };
  // The post itself stands where Diptych makes a page.
  const closing = text.indexOf("\n---", 3);
  if (closing < 0 || /^permalink:/m.test(text.slice(0, closing))) return undefined;
  const permalink = `\npermalink: ${address.replace(/\/$/, "-page/")}`;
  return {
    edit: { start: closing, end: closing, text: permalink },
    kind: "changed",
    what: `It stands at ${address.replace(/\/$/, "-page/")} now, since Diptych has a page at ${address}.`,
  };
};

/** A field that is not as it should be is left out, unless a post must have it. */
export const dropField: Mend = ({ text, diagnostic }) => {
  const name = /[Ff]ield `([A-Za-z]+)/.exec(diagnostic.message)?.[1];
  const closing = text.indexOf("\n---", 3);
  if (name === undefined || name === "date" || closing < 0) return undefined;
  const field = new RegExp(`^${name}:.*\\n(?:[ \\t]+.*\\n|- .*\\n)*`, "m").exec(text.slice(0, closing + 1));
  if (!field) return undefined;
  return {
    edit: { start: field.index, end: field.index + field[0].length, text: "" },
    kind: "lost",
    what: `Its field \`${name}\` could not be carried over: \`${field[0].trim().slice(0, 80)}\`.`,
  };
};
