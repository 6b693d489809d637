/** What a page tells the worker in which Python runs. */
export type ToPython =
  /** Comes first, and once. */
  | {
      readonly kind: "load";
      /** The folder of the interpreter's files, a whole address with a slash at its end. */
      readonly interpreter: string;
      /** The folder that packages come from; nothing where there is none. */
      readonly packages: string | undefined;
    }
  | { readonly kind: "run"; readonly block: number; readonly code: string };

/** What the worker tells the page. */
export type FromPython =
  | { readonly kind: "loading"; readonly loaded: number }
  | { readonly kind: "ready" }
  /** The interpreter could not be loaded, or has broken; `reason` is what the browser says. */
  | { readonly kind: "failed"; readonly reason: string }
  /** Packages that a block imports are being fetched. */
  | { readonly kind: "fetching"; readonly packages: readonly string[] }
  /** Text that a block has written, as it comes. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "done"; readonly result: RunResult };

/** How a block has ended. */
export interface RunResult {
  /** Its last value as Python prints it. */
  readonly value?: string;
  /** Pictures that it has drawn, as SVG. */
  readonly figures?: readonly string[];
  readonly traceback?: string;
  /** Of a traceback: the module that was not found. */
  readonly missingModule?: string;
  /** Of a traceback: the file that was not found. */
  readonly missingFile?: string;
  /** Whether more text came than is shown. */
  readonly isCut?: boolean;
}
