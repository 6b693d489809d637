import { expect, test } from "vitest";
import { Ledger } from "../../../plugins/import/count/ledger.ts";
import { wordsOf } from "../../../plugins/import/count/old-words.ts";

test("words are counted as they are read, without addresses and tags", () => {
  expect([...wordsOf('The [peak](a/b.md "of it") is <b title="x">here</b>. The end.')]).toEqual([
    ["the", 2],
    ["peak", 1],
    ["of", 1],
    ["it", 1],
    ["is", 1],
    ["here", 1],
    ["end", 1],
  ]);
});

test("a word that is gone is found, unless it was told of", () => {
  const before = wordsOf("Theorem 1. The risk is infinite.");
  const after = wordsOf("The risk is infinite.");
  const ledger = new Ledger();
  expect([...ledger.unexplained(before, after)]).toEqual([
    ["theorem", -1],
    ["1", -1],
  ]);
  ledger.took("Theorem 1.");
  expect([...ledger.unexplained(before, after)]).toEqual([]);
});
