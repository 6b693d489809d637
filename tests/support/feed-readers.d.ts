export declare const PYTHON: string;
export declare const FEED_READERS: readonly { readonly package: string; has(): boolean }[];
