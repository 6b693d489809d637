import type { Html } from "../props.ts";
import { Raw } from "./raw.tsx";

/** What something is called: its HTML where it holds a formula or other marks, else its text. */
export function Words({ text, html }: { readonly text: string; readonly html?: Html | undefined }) {
  return html === undefined ? text : <Raw as="span" html={html} />;
}
