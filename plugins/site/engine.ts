import type { DiptychOptions } from "./eleventy-plugin.ts";

/** What `.eleventy.js` finds in its configuration where a command has loaded the engine already. */
export interface GivenEngine {
  /** The plugin, so that the configuration need not load it again. */
  readonly plugin: unknown;
  readonly options: DiptychOptions;
}
