/** The path of a Chromium, or nothing. */
export declare function findChromium(): string | undefined;
export declare const CHROMIUM: { readonly package: string; has(): boolean };
