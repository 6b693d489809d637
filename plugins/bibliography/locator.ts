/** A place within a work that is cited. */
export interface Locator {
  /** CSL's name for what is counted: `page`. */
  readonly label: string;
  /** `33-35, 38`. */
  readonly text: string;
}
