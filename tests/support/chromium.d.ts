/** The path of a Chromium, or nothing. The environment's `CHROMIUM` names another one. */
export declare function findChromium(): string | undefined;

/** The path of the Chromium that tests drive: one without a window, where it is installed. */
export declare function findHeadless(): string | undefined;

/** A program that tests need: Debian's package, and whether it is there. */
interface NeededProgram {
  readonly package: string;
  has(): boolean;
}

export declare const CHROMIUM: NeededProgram;
export declare const HEADLESS: NeededProgram;
