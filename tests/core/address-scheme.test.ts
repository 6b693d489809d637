import { describe, expect, test } from "vitest";
import {
  asBrowsersRead,
  canBeOpened,
  isInlineImage,
  leadsElsewhere,
  schemeOf,
} from "../../plugins/core/address-scheme.ts";

describe("an address is read as a browser reads it", () => {
  test.each([
    ["javascript:x", "javascript"],
    ["JaVaScRiPt:x", "javascript"],
    ["java\nscript:x", "javascript"],
    ["java\t\r\nscript\n:x", "javascript"],
    [" \u0001\u001f javascript:x ", "javascript"],
    ["https://example.org/", "https"],
    ["web+x-1.a:b", "web+x-1.a"],
    ["a.md", undefined],
    ["/javascript:x", undefined],
    ["#javascript:x", undefined],
    ["?a=javascript:x", undefined],
    ["//example.org/a:b", undefined],
    ["1a:b", undefined],
    ["java script:x", undefined],
    ["", undefined],
  ])("%j has the scheme %s", (address, scheme) => {
    expect(schemeOf(address)).toBe(scheme);
  });

  test("without blanks around it, tabs and line breaks", () => {
    expect(asBrowsersRead(" \u0000https://example.org/\ta b\n ")).toBe("https://example.org/a b");
  });
});

describe("a link may lead to", () => {
  test.each([
    "a.md",
    "#here",
    "/papers/",
    "//example.org/",
    "https://example.org/",
    "HTTP://example.org/",
    "mailto:a@example.org",
    "tel:+49",
    "irc://example.org/",
  ])("%s", (address) => {
    expect(canBeOpened(address)).toBe(true);
  });
});

describe("and not to", () => {
  test.each([
    "javascript:x",
    "data:text/html,x",
    "data:image/png;base64,AA",
    "vbscript:x",
    "blob:x",
    "file:///x",
    "std::vector",
  ])("%s", (address) => {
    expect(canBeOpened(address)).toBe(false);
  });
});

test.each([
  ["a.png", false],
  ["/a.png", false],
  ["#a", false],
  ["https://example.org/a.png", true],
  ["//example.org/a.png", true],
  ["\\\\example.org/a.png", true],
  ["/\\example.org/a.png", true],
  ["/\n/example.org/a.png", true],
  ["data:image/png,x", true],
])("%j leads elsewhere: %s", (address, elsewhere) => {
  expect(leadsElsewhere(address)).toBe(elsewhere);
});

test.each([
  ["data:image/png;base64,AA", true],
  ["DATA:IMAGE/SVG+XML,%3Csvg/%3E", true],
  ["data:text/html,x", false],
  ["data:image/pngx,x", false],
  ["data:,x", false],
  ["https://example.org/data:image/png,x", false],
])("%s is a picture in its address: %s", (address, is) => {
  expect(isInlineImage(address)).toBe(is);
});
