/** A name as CSL-JSON has it. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly "non-dropping-particle"?: string;
  readonly suffix?: string;
  /** The name of a group, which has no parts. */
  readonly literal?: string;
}

/** A work as CSL-JSON has it (citationstyles.org, schema `csl-data`), as far as it is used here. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly issued?: {
    readonly "date-parts": readonly (readonly number[])[];
    /** `Spring` */
    readonly season?: string;
    /** What is shown in the place of the date: `c. 1850`. */
    readonly literal?: string;
  };
  /** What stands in the place of a year: `in press`. */
  readonly status?: string;
  readonly "container-title"?: string;
  readonly "collection-title"?: string;
  readonly "collection-number"?: string;
  readonly "chapter-number"?: string;
  readonly "title-short"?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly number?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly "publisher-place"?: string;
  readonly edition?: string;
  readonly genre?: string;
  readonly note?: string;
}
