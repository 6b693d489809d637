import { loadStyle } from "../load-style.ts";
import { placeInPage } from "./place-in-page.ts";
import type { PreviewContent } from "./preview-content.ts";

/** A preview's file, as the build writes it. */
interface PreviewFile {
  readonly label: string;
  readonly tier?: string;
  readonly html: string;
  readonly more?: boolean;
  readonly math?: boolean;
  readonly code?: boolean;
}

/** What a link points at: cut out of this page, or from the file that was made of another. */
export async function loadPreview(link: HTMLAnchorElement): Promise<PreviewContent | undefined> {
  const url = new URL(link.href);
  if (url.origin !== location.origin) return undefined;
  if (url.pathname === location.pathname) return placeInPage(link, decodeURIComponent(url.hash.slice(1)));
  const response = await fetch(fileOf(url));
  if (!response.ok) return undefined;
  const file = (await response.json()) as PreviewFile;
  const { mathStyle, codeStyle } = document.documentElement.dataset;
  await Promise.all([file.math && loadStyle(mathStyle), file.code && loadStyle(codeStyle)]);
  const parsed = new DOMParser().parseFromString(file.html, "text/html");
  return {
    label: file.label,
    tier: file.tier,
    nodes: [...parsed.body.childNodes].map((node) => document.importNode(node, true)),
    more: file.more ?? false,
  };
}

function fileOf(url: URL): string {
  const base = document.documentElement.dataset.base ?? "/";
  const page = url.pathname.slice(base.length).replace(/\.html$/, "/");
  const name = url.hash.length > 1 ? `at-${encodeURIComponent(url.hash.slice(1))}` : "index";
  // The id in the address is escaped once, and so it stands in the file's name, which is escaped again.
  return `${base}previews/${page}${name}.json`;
}
