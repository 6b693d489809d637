import { expect, test } from "vitest";
import { textDirection } from "../../plugins/core/text-direction.ts";

const RIGHT_TO_LEFT =
  "he ar fa ur yi dv ps sd ug ckb HE ar-EG fa-AF he-IL az-Arab AZ-arab-IR ku-Arab pa-PK uz-AF ku-IQ";
const LEFT_TO_RIGHT = "en de pt-BR az ku pa uz ja zh-Hant ar-Latn he-Latn-IL sr-Cyrl es-419 x";

test("texts of languages in Arabic, Hebrew and their like run from right to left", () => {
  for (const language of RIGHT_TO_LEFT.split(" ")) expect(textDirection(language), language).toBe("rtl");
});

test("all others run from left to right, and so does Arabic in Latin letters", () => {
  for (const language of LEFT_TO_RIGHT.split(" ")) expect(textDirection(language), language).toBe("ltr");
});
