import { expect, test } from "vitest";
import { familyName, personName } from "../../plugins/core/person-name.ts";

test.each([
  ["Peter L. Bartlett", { family: "Bartlett", given: "Peter L." }],
  ["Laurens van der Maaten", { family: "Maaten", given: "Laurens", particle: "van der" }],
  ["van den Oord, Aäron", { family: "Oord", given: "Aäron", particle: "van den" }],
  ["García Trillos, Nicolás", { family: "García Trillos", given: "Nicolás" }],
  ["Guy L. Steele Jr.", { family: "Steele", given: "Guy L.", suffix: "Jr." }],
  ["King, Jr., Martin Luther", { family: "King", given: "Martin Luther", suffix: "Jr." }],
  ["OpenAI", { family: "OpenAI" }],
  ["  Ada   Lovelace ", { family: "Lovelace", given: "Ada" }],
  ["Van Gogh", { family: "Gogh", given: "Van" }],
])("%s", (name, parts) => {
  expect(personName(name)).toEqual(parts);
});

test("a family name is spoken with its particle", () => {
  expect(familyName("Laurens van der Maaten")).toBe("van der Maaten");
});
