import * as z from "zod";
import { LONGEST_NAME } from "./validate.ts";

/** In bytes: an address is the path of a file, below a folder that has a path of its own, and no system takes 4,096. */
const LONGEST_ADDRESS = 1000;

/** An address on this site, as a plain text. */
export const address = z
  .string({ error: "an address on this site, as a plain text" })
  .regex(/^\/[^\s?#]*$/, { error: "an address on this site that begins with a slash", abort: true })
  .refine((value) => /(?:\/|\.[A-Za-z0-9]+)$/.test(value), {
    error: "an address that ends with a slash, or with an extension like `.html`",
    abort: true,
  })
  .refine(hasWholeNames, {
    error: "whole names between the slashes: not `//`, not `..`, and `%` before two hexadecimal digits",
    abort: true,
  })
  .refine(hasShortNames, `names of at most ${LONGEST_NAME} bytes between the slashes, and ${LONGEST_ADDRESS} in all`);

/** One or more of them: a single one is a list of one. */
export const addresses = z.preprocess(
  (value) => (typeof value === "string" ? [value] : value),
  z.array(address, { error: "a list of addresses" }),
);

/** True if a file can bear the name of every part of an address, and none of them leads out of the site. */
function hasWholeNames(address: string): boolean {
  if (address === "/") return true;
  return address
    .slice(1)
    .replace(/\/$/, "")
    .split("/")
    .every((part) => {
      try {
        return !/^\.{0,2}$|[/\\\p{Cc}]/u.test(decodeURIComponent(part));
      } catch {
        return false;
      }
    });
}

/** True if a file can bear the name of every part of an address. */
function hasShortNames(address: string): boolean {
  const path = decodeURIComponent(address);
  return (
    Buffer.byteLength(path) <= LONGEST_ADDRESS &&
    path.split("/").every((name) => Buffer.byteLength(name) <= LONGEST_NAME)
  );
}
