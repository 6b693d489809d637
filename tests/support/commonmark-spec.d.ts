declare module "commonmark-spec" {
  const spec: {
    readonly tests: readonly {
      /** `→` stands for a tab. */
      readonly markdown: string;
      readonly html: string;
      readonly section: string;
      /** 1-based, as in the specification. */
      readonly number: number;
    }[];
  };
  export default spec;
}
