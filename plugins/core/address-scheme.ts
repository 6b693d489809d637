import type { Severity } from "./diagnostic.ts";

/** Schemes of addresses that a link may lead to. A reader's browser opens them, or asks what is to; none runs in the page. */
const LINK_SCHEMES = [
  "https",
  "http",
  "mailto",
  "tel",
  "sms",
  "ftp",
  "ftps",
  "irc",
  "ircs",
  "xmpp",
  "matrix",
  "geo",
  "webcal",
  "gemini",
  "magnet",
];
const OPENED = new Set(LINK_SCHEMES);

/** Images that stand in their address. A page's policy lets them in; as an image even an SVG runs nothing. */
const INLINE_IMAGE = /^data:image\/(?:png|jpeg|jpg|gif|webp|avif|bmp|x-icon|svg\+xml)[;,]/i;

/**
 * An address as a browser reads it: without blanks and control characters at its ends, without tabs and line breaks anywhere.
 * @param address character references decoded
 */
export function asBrowsersRead(address: string): string {
  let start = 0;
  let end = address.length;
  while (start < end && address.charCodeAt(start) <= 0x20) start++;
  while (end > start && address.charCodeAt(end - 1) <= 0x20) end--;
  return address.slice(start, end).replace(/[\t\n\r]/g, "");
}

/** The scheme of an address in lower case; nothing for one within the site or of a host alone (`//example.org`). */
export function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(asBrowsersRead(address))?.[1]?.toLowerCase();
}

/** True for an address that another place than this site answers: it has a scheme, or names a host. */
export function leadsElsewhere(address: string): boolean {
  return schemeOf(address) !== undefined || /^[\\/]{2}/.test(asBrowsersRead(address));
}

/** True for an address that a link may lead to: within the site, or with a scheme that is known to run nothing. */
export function canBeOpened(address: string): boolean {
  const scheme = schemeOf(address);
  return scheme === undefined || OPENED.has(scheme);
}

/** True for a picture that stands in its address. */
export function isInlineImage(address: string): boolean {
  return INLINE_IMAGE.test(asBrowsersRead(address));
}

/** Schemes that run something, or open what is on the reader's own machine. Others that are refused are only unknown. */
const RUNNING = new Set(
  "javascript vbscript livescript mocha data blob file filesystem jar about view-source resource chrome".split(" "),
);

/** What to say of an address that `canBeOpened` refuses. */
export function refusedScheme(address: string): { readonly severity: Severity; readonly message: string } {
  const scheme = schemeOf(address) ?? "";
  return {
    severity: RUNNING.has(scheme) ? "error" : "warning",
    message: `The address \`${shortAddress(asBrowsersRead(address))}\` begins with \`${scheme}:\`, and is left out; a link leads to a file of the blog, or to \`https:\`, \`http:\`, \`mailto:\`, \`tel:\` and the like.`,
  };
}

/** An address as messages show it: one that holds a picture goes on for pages. */
export function shortAddress(address: string): string {
  return address.length > 80 ? `${address.slice(0, 79)}…` : address;
}
