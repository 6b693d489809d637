/** What `diptych --help` says. */
export const HELP: string;
