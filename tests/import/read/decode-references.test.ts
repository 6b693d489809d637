import { expect, test } from "vitest";
import { decodeReferences } from "../../../plugins/import/read/decode-references.ts";

test.each([
  ["Tensor Factorization&#58; can it?", "Tensor Factorization: can it?"],
  ["Q&amp;A: it&rsquo;s 1 &lt; 2 &#x2014; caf&eacute;", "Q&A: it’s 1 < 2 — café"],
  ["R&D; AT&T &unknown; & &#0;", "R&D; AT&T &unknown; & \uFFFD"],
])("reads %j as %j", (text, decoded) => {
  expect(decodeReferences(text)).toBe(decoded);
});
