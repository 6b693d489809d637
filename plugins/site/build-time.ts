/**
 * When a site is built, in milliseconds since 1970: now, or what `SOURCE_DATE_EPOCH` says in seconds, so that a site can be built
 * as of another day and come out the same again (reproducible-builds.org).
 */
export function buildTime(): number {
  const epoch = process.env.SOURCE_DATE_EPOCH ?? "";
  return /^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : Date.now();
}
