/** Installs what is missing when root on Debian; gives what to do where it cannot. */
export declare function ensureDebianPackages(
  wanted: readonly { readonly package: string; has(): boolean }[],
): string | undefined;
