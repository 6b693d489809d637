/** The parts of Eleventy 3 that are used here; it ships no types of its own. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    /** `--pathprefix`, or what a configuration returned. */
    readonly pathPrefix?: string;
    readonly ignores: Set<string>;
    /** How long filters and the like have taken. */
    readonly benchmarks: { readonly config: { setMinimumThresholdPercent(percent: number): void } };
    /** What `addTemplate` has added, by path. */
    readonly virtualTemplates: Readonly<Record<string, { readonly data?: { readonly permalink?: unknown } }>>;
    // biome-ignore lint/suspicious/noExplicitAny: each event has a payload of its own
    on(event: string, listener: (payload: any) => void | Promise<void>): void;
    addPlugin(plugin: unknown, options?: unknown): void;
    addExtension(extension: string | readonly string[], options: Record<string, unknown>): void;
    addFilter(name: string, filter: (...parameters: never[]) => unknown): void;
    addGlobalData(name: string, value: unknown): void;
    // biome-ignore lint/suspicious/noExplicitAny: the data cascade is whatever a site puts into it
    addPreprocessor(name: string, extensions: string, callback: (data: any, content: string) => unknown): void;
    addTemplateFormats(formats: string): void;
    addTemplate(virtualPath: string, content: unknown, data?: unknown): void;
    addTransform(
      name: string,
      transform: (this: { page: { outputPath?: string | false } }, content: unknown) => unknown,
    ): void;
    addWatchTarget(glob: string, options?: { resetConfig?: boolean }): void;
    setChokidarConfig(options: Record<string, unknown>): void;
    setFrontMatterParsingOptions(options: Record<string, unknown>): void;
    setLibrary(engine: string, library: unknown): void;
    setServerOptions(options: Record<string, unknown>): void;
    setWatchThrottleWaitTime(milliseconds: number): void;
  }

  export class Eleventy {
    constructor(
      input: string | undefined,
      output: string,
      options: {
        /** `false`: no file of configuration is looked for. */
        configPath?: string | false;
        quietMode?: boolean;
        runMode?: "build" | "serve" | "watch";
        pathPrefix?: string;
        config?: (config: UserConfig) => void;
      },
    );
    disableLogger(): void;
    toJSON(): Promise<readonly { url: string; content: string }[]>;
    write(): Promise<unknown>;
  }
}

/** The filters of Eleventy's RSS plugin; it ships no types of its own. */
declare module "@11ty/eleventy-plugin-rss" {
  /** Adds a feed of a collection as a virtual template. */
  export function feedPlugin(config: unknown, options: Record<string, unknown>): void;
  /** @param base an address to start from; what cannot be made whole comes back as it is */
  export function absoluteUrl(url: string, base: string): string;
  export function dateToRfc3339(date: Date): string;
  /** @param timeZone an IANA name; default: the machine's */
  export function dateToRfc822(date: Date, timeZone?: string): string;
  /** @param emptyFallbackDate the date of a collection without items; default: now */
  export function getNewestCollectionItemDate(collection: readonly { date: Date }[], emptyFallbackDate?: Date): Date;
}
