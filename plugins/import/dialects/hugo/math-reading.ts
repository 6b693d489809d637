import type { MathReading } from "../../model/math-reading.ts";
import type { OldSite } from "../../model/old-site.ts";
import { type Fields, fieldsField } from "../../read/field-values.ts";
import { areSinglesUsed } from "../jekyll/math-reading.ts";

const SINGLE = /\[\s*["']\$["']\s*,\s*["']\$["']\s*\]|left\s*:\s*["']\$["']/;

/** Finds out how a Hugo site reads formulas: as its templates set MathJax or KaTeX, or as its posts are plainly written. */
export function hugoMath(site: OldSite, config: Fields, texts: readonly string[]): MathReading {
  const isSet = [...site.files].some(
    ([path, { text }]) => text !== undefined && /^(?:layouts|themes|static|assets)\//.test(path) && SINGLE.test(text),
  );
  const extensions = fieldsField(fieldsField(fieldsField(config, "markup"), "goldmark"), "extensions");
  const passes = fieldsField(extensions, "passthrough").enable === true;
  return {
    single: isSet || areSinglesUsed(texts),
    double: "display",
    escaped: !passes && texts.some((text) => /\\\\[([]/.test(text)),
  };
}
