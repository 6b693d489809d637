/** The parts of Eleventy 3 that are used here; it ships no types of its own. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    /** `--pathprefix`, or what a configuration returned. */
    readonly pathPrefix?: string;
    readonly ignores: Set<string>;
    // biome-ignore lint/suspicious/noExplicitAny: each event has a payload of its own
    on(event: string, listener: (payload: any) => void | Promise<void>): void;
    addPlugin(plugin: unknown, options?: unknown): void;
    addExtension(extension: string | readonly string[], options: Record<string, unknown>): void;
    addGlobalData(name: string, value: unknown): void;
    // biome-ignore lint/suspicious/noExplicitAny: the data cascade is whatever a site puts into it
    addPreprocessor(name: string, extensions: string, callback: (data: any, content: string) => unknown): void;
    addTemplate(virtualPath: string, content: unknown, data?: unknown): void;
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
        configPath?: string;
        quietMode?: boolean;
        runMode?: "build" | "serve" | "watch";
        pathPrefix?: string;
        config?: (config: UserConfig) => void;
      },
    );
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
