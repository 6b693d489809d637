export { type DiptychOptions, diptych as default } from "./site/eleventy-plugin.ts";
