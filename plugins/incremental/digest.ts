import { createHash } from "node:crypto";

/** What tells one content from another: SHA-256, base64url without padding. */
export function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64url");
}
