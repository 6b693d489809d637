import type { Measure } from "./break-lines.ts";
import type { Face } from "./faces.ts";
import type { Advances } from "./font-metrics.ts";

/** A face that is there to be drawn with. */
export interface DrawnFace {
  readonly use: Face["use"];
  /** What it is called in an SVG. */
  readonly family: string;
  readonly advances: Advances;
}

/** A part of a text that one face has. */
export interface Run {
  readonly text: string;
  readonly family: string;
}

/** Pictographs, and what joins and varies them: a title says the same without them. */
const DECORATION = /\p{Extended_Pictographic}|[\u200d\ufe00-\ufe0f]|\p{Regional_Indicator}|\p{Emoji_Modifier}/gu;
const SPACES = /\s+/g;

/** The letters that can be drawn in one kind of type, and how wide they are. */
export class Glyphs {
  readonly #faces: readonly DrawnFace[];

  /** @param faces in the order in which a character is looked for */
  constructor(faces: readonly DrawnFace[], use: "serif" | "sans") {
    this.#faces = [...faces.filter((face) => face.use === use), ...faces.filter((face) => face.use === "signs")];
  }

  /**
   * A text as it can be drawn: letters of special alphabets as plain ones, without pictographs.
   * @returns nothing where a character of it is in no font: half a title would say something else
   */
  drawable(text: string): string | undefined {
    const drawn = [...text.normalize("NFC").replace(DECORATION, "").replace(SPACES, " ").trim()].map((character) =>
      this.#has(character) ? character : character.normalize("NFKC"),
    );
    const all = drawn.join("");
    return [...all].every((character) => this.#has(character)) ? all : undefined;
  }

  readonly measure: Measure = (text) =>
    [...text].reduce((sum, character) => sum + (this.#faceOf(character)?.advances[code(character)] ?? 0), 0) / 1000;

  /** A drawable text, cut where another face has to be taken. */
  runs(text: string): Run[] {
    const runs: { text: string; family: string }[] = [];
    for (const character of text) {
      const family = this.#faceOf(character)?.family ?? "";
      const last = runs.at(-1);
      if (last && last.family === family) last.text += character;
      else runs.push({ text: character, family });
    }
    return runs;
  }

  #has(character: string): boolean {
    return this.#faceOf(character) !== undefined;
  }

  #faceOf(character: string): DrawnFace | undefined {
    return this.#faces.find(({ advances }) => advances[code(character)] !== undefined);
  }
}

function code(character: string): number {
  return character.codePointAt(0) ?? 0;
}
