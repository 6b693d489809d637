import { Eleventy, type UserConfig } from "@11ty/eleventy";
import type { GivenEngine } from "../site/engine.ts";

/**
 * Lets Eleventy write the blog.
 * @param output the folder to write to
 * @param base the base path
 */
export async function writeSite(output: string, base: string, engine: GivenEngine): Promise<void> {
  const eleventy = new Eleventy(undefined, output, {
    configPath: ".eleventy.js",
    quietMode: true,
    pathPrefix: base,
    config: (config: UserConfig & { diptych?: GivenEngine }) => {
      config.diptych = engine;
    },
  });
  // Its own line about how many files it wrote would say again what the command says.
  eleventy.disableLogger();
  await eleventy.write();
}
