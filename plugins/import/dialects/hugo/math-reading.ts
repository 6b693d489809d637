import { readsSingleDollars } from "../../convert/single-dollars.ts";
import type { MathReading } from "../../model/math-reading.ts";
import type { OldSite } from "../../model/old-site.ts";
import { type Fields, fieldsField } from "../../read/field-values.ts";

const SETTINGS = /^(?:layouts|themes|static|assets)\//;

/** How a Hugo site reads formulas; Markdown keeps its hands off them where `passthrough` is on. */
export function hugoMath(site: OldSite, config: Fields, texts: readonly string[]): MathReading {
  const extensions = fieldsField(fieldsField(fieldsField(config, "markup"), "goldmark"), "extensions");
  const passes = fieldsField(extensions, "passthrough").enable === true;
  const escaped = !passes && texts.some((text) => /\\\\[([]/.test(text));
  return { single: readsSingleDollars(site, SETTINGS, texts), double: "display", escaped };
}
