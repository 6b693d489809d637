import type { JSX } from "preact";
import type { Html } from "../props.ts";

/** Puts HTML that the engine made into an element. */
export function Raw({
  html,
  as: Tag = "div",
  ...attributes
}: { readonly html: Html; readonly as?: keyof JSX.IntrinsicElements } & Record<string, unknown>) {
  const Element = Tag as "div";
  return <Element {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
