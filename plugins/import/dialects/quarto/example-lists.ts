// (@good) This is an example. … As (@good) shows.

import { isWithin, regionsOf } from "../../convert/regions.ts";
import { type Edit, edited } from "../../model/body.ts";
import type { Construct } from "../../model/construct.ts";

const ITEM = /^([ \t]{0,3})\(@([\w-]*)\)(?=[ \t]+\S)/gm;
const REFERENCE = /\(@([\w-]+)\)/g;

/** Pandoc's lists of examples, which are numbered through a whole text, and what refers to their items. */
export const exampleLists: Construct = {
  name: "lists of examples",
  convert(body, scene) {
    const { text } = body;
    const regions = regionsOf(text, scene.post.math);
    const edits: Edit[] = [];
    const numbers = new Map<string, number>();
    const items = [...text.matchAll(ITEM)].filter(({ index }) => !isWithin(regions, index));
    let count = 0;
    const replace = (start: number, written: string, made: string): void => {
      scene.took(written);
      scene.gave(made);
      edits.push({ start, end: start + written.length, text: made });
    };
    for (const { index, 0: all, 1: indent = "", 2: label = "" } of items) {
      // A label that stands twice is the same example.
      const number = numbers.get(label) ?? ++count;
      if (label !== "") numbers.set(label, number);
      replace(index, all, `${indent}${number}.`);
    }
    for (const { index, 0: all, 1: label = "" } of text.matchAll(REFERENCE)) {
      const number = numbers.get(label);
      const isItem = items.some((one) => one.index <= index && index < one.index + one[0].length);
      if (number !== undefined && !isItem && !isWithin(regions, index)) replace(index, all, `(${number})`);
    }
    return edited(body, edits);
  },
};
