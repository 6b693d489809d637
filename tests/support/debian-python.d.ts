export declare const PYTHON_PACKAGES: readonly { readonly package: string; has(): boolean }[];
