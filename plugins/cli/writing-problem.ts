/**
 * What went wrong while Eleventy wrote, for people: its own messages, from the outermost inwards, with the files that they
 * name. A mistake that Eleventy found itself (a layout that is not there, say) is told by these alone; where a layout or a
 * plugin threw, the trace says where.
 */
export function writingProblem(error: unknown): string {
  const chain = causes(error);
  const innermost = chain.at(-1);
  const lines = chain.map((cause) => (cause instanceof Error ? cause.message : String(cause)));
  const isOurs = innermost instanceof Error && !isThrownByEleventy(innermost) && !isOfFileSystem(innermost);
  const trace = isOurs ? tracesOf(innermost) : [];
  return `${[...new Set([...lines, ...trace])].join("\n")}\n`;
}

/** What went wrong first. */
export function rootCause(error: unknown): Error {
  const innermost = causes(error).at(-1);
  return innermost instanceof Error ? innermost : new Error(String(innermost));
}

/** An error, and what it was thrown for: Eleventy wraps errors in its own. */
function causes(error: unknown): unknown[] {
  if (!(error instanceof Error)) return [error];
  const { originalError } = error as Error & { originalError?: unknown };
  return originalError === undefined ? [error] : [error, ...causes(originalError)];
}

function isThrownByEleventy(error: Error): boolean {
  const [first = ""] = framesOf(error);
  return /[\\/]@11ty[\\/]/.test(first);
}

/** A full disk, a folder that may not be written: where in the engine that was met helps nobody. */
function isOfFileSystem(error: Error): boolean {
  return (error as NodeJS.ErrnoException).syscall !== undefined;
}

function tracesOf(error: Error): string[] {
  return framesOf(error).filter((frame) => !/[\\/]node_modules[\\/]|\(?node:/.test(frame));
}

function framesOf({ stack = "" }: Error): string[] {
  return stack.split("\n").filter((line) => /^\s+at /.test(line));
}
