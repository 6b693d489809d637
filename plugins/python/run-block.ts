import type { Place } from "../core/place.ts";

/** A piece of Python in a post that runs, as it is written. */
export interface RunBlock {
  /** Its number among the blocks of its post that run, from 1. */
  readonly number: number;
  /** What runs: what stands between the fences, or, where the block names one, a file's region. */
  readonly code: string;
  /** Where its first line stands: in the post, or in the file that it is taken from. 1-based. */
  readonly from: { readonly file: string; readonly line: number };
  /** Of the block's opening fence. */
  readonly place: Place;
  readonly options: RunOptions;
}

/** What stands behind `run` in the braces of a block. */
export interface RunOptions {
  readonly hideCode: boolean;
  readonly hideOutput: boolean;
  /** Whether the block is expected to end with an exception. */
  readonly raises: boolean;
  /** What the block's figures show, in words, in their order. */
  readonly alt: readonly string[];
}

/** `{py:loss:.3f}`: a value of the saved run within a sentence. */
export interface PythonValue {
  /** The variable. */
  readonly name: string;
  /** Python's format specification; empty where there is none. */
  readonly format: string;
  /** How many blocks that run stand before it. */
  readonly after: number;
  readonly place: Place;
}

/** All Python of a post that runs, in the order of the text. */
export interface PostPython {
  readonly blocks: readonly RunBlock[];
  readonly values: readonly PythonValue[];
}
