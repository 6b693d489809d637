import { digestOf } from "../incremental/digest.ts";
import type { Address } from "../linking/addresses.ts";
import type { PictureView } from "../pages/views/picture.ts";

/** Where a picture stands. Services keep pictures by their addresses, so another title has another address. */
export function pictureAddress(view: PictureView): Address {
  return `/pictures/${digestOf(JSON.stringify(view)).slice(0, 16)}.png` as Address;
}
