import { mkdirSync } from "node:fs";
import type { UserConfig } from "@11ty/eleventy";

import { quietBenchmarks } from "./quiet-benchmarks.ts";

/** A page that is made, and has to be written. */
export interface MadePage {
  /** Below the output folder. */
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Lets Eleventy write pages that are made already. It is given these alone, as one template with a page for each, and looks
 * at no folder: that takes it some milliseconds, however large the site is.
 * @param empty a folder without templates, made when it is missing
 */
export async function writePages(output: string, empty: string, pages: readonly MadePage[]): Promise<void> {
  if (pages.length === 0) return;
  mkdirSync(empty, { recursive: true });
  const { Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(empty, output, {
    quietMode: true,
    configPath: false,
    config: (config: UserConfig) => {
      quietBenchmarks(config);
      const numbers = pages.map((_, number) => number);
      config.addGlobalData("made", () => numbers);
      config.addTemplate("made.11ty.js", {
        data: () => ({
          layout: false,
          pagination: { data: "made", size: 1, alias: "number" },
          eleventyExcludeFromCollections: true,
          permalink: ({ number }: { number: number }) => `/${pages[number]?.path}`,
        }),
        render: ({ number }: { number: number }) => String(number),
      });
      // Of what a template makes Eleventy would make a string. What a transform gives it is written as it is.
      config.addTransform("made", (number) => {
        const { buffer, byteOffset, byteLength } = (pages[Number(number)] as MadePage).content;
        return Buffer.from(buffer, byteOffset, byteLength);
      });
    },
  });
  // Its own line about how many files it wrote would say again what the command says.
  eleventy.disableLogger();
  await eleventy.write();
}
