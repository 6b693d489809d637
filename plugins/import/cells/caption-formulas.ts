import { oldFormulas } from "../convert/old-formulas.ts";
import type { Construct } from "../model/construct.ts";

const CAPTION = /^[ \t>]*(?:`{3,}|~{3,})python \{run[^\n]*? caption="((?:\\.|[^"\\\n])*)"/gm;

/** Counts formulas in captions of cells: they stood in options of code, where none is looked for. Nothing is written otherwise. */
export const captionFormulas: Construct = {
  name: "formulas in captions of cells",
  convert(body, scene) {
    for (const [, caption = ""] of body.text.matchAll(CAPTION))
      scene.counted(oldFormulas(caption.replace(/\\(["\\])/g, "$1"), scene.post.math).length);
    return body;
  },
};
