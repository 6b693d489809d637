/** How a host is asked. */
export interface Asking {
  /** How long an answer may take, its text included, in milliseconds. */
  readonly timeout: number;
  /** How large an answer may be, in bytes. */
  readonly mostBytes: number;
  /** How long a host may ask to be left alone before it is asked again, in milliseconds. */
  readonly longestWait: number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** An answer in good order. */
export interface Answer {
  /** 200 to 299, or 404. */
  readonly status: number;
  readonly text: string;
}

/** Why there is no answer: a part of a sentence, as `its answer is larger than 5 MB`. */
export class NoAnswerError extends Error {}

export const ASKING: Asking = {
  timeout: 15_000,
  mostBytes: 5_000_000,
  longestWait: 20_000,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** As hosts wish it: who asks, and what for. */
const CLIENT = "diptych/0.1 (blog engine; one request for each paper that an author adds)";

/** Where a host does not say how long it wants to be left alone. */
const USUAL_WAIT = 2000;
/** What may be over in a moment. */
const PASSING = new Set([429, 500, 502, 503, 504]);

/**
 * Asks a host, and once more where that may help.
 * @param accept the type of what is wanted
 * @throws NoAnswerError where there is no answer, or none in good order
 */
export async function ask(url: URL, accept: string, asking: Asking = ASKING): Promise<Answer> {
  const first = await once(url, accept, asking);
  if (!("wait" in first)) return first;
  if (first.wait > asking.longestWait)
    throw new NoAnswerError(`it asks to be left alone for ${Math.ceil(first.wait / 1000)} seconds`);
  await asking.wait(first.wait);
  const second = await once(url, accept, asking);
  if ("wait" in second) throw new NoAnswerError(second.reason);
  return second;
}

async function once(
  url: URL,
  accept: string,
  { timeout, mostBytes }: Asking,
): Promise<Answer | { readonly wait: number; readonly reason: string }> {
  let response: Response;
  try {
    const headers = { accept, "user-agent": CLIENT };
    const signal = AbortSignal.timeout(timeout);
    response = await fetch(url, { headers, signal });
    const { status } = response;
    if (PASSING.has(status)) {
      await response.body?.cancel();
      const reason = status === 429 ? "it was asked too often (429)" : `it answers ${status}`;
      return { wait: waitOf(response.headers.get("retry-after")), reason };
    }
    if (status === 404) {
      await response.body?.cancel();
      return { status, text: "" };
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new NoAnswerError(`it answers ${status}`);
    }
    return { status, text: await boundedText(response, mostBytes) };
  } catch (error) {
    if (error instanceof NoAnswerError) throw error;
    return { wait: 0, reason: reasonOf(error, timeout) };
  }
}

/** @throws NoAnswerError where the text is longer */
async function boundedText(response: Response, mostBytes: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.byteLength;
    // Leaving the loop ends the connection.
    if (size > mostBytes) throw new NoAnswerError(`its answer is larger than ${mostBytes / 1_000_000} MB`);
    pieces.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}

/** In seconds or as a date (RFC 9110, 10.2.3). */
function waitOf(header: string | null): number {
  if (header === null) return USUAL_WAIT;
  const seconds = /^\s*\d{1,9}\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(seconds) ? Math.max(0, seconds) : USUAL_WAIT;
}

function reasonOf(error: unknown, timeout: number): string {
  const { name, cause } = error as Error & { cause?: { code?: string } };
  if (name === "TimeoutError") return `it took longer than ${timeout / 1000} s`;
  const code = cause?.code ?? "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `its host cannot be found (${code})`;
  return `it cannot be reached${code === "" ? "" : ` (${code})`}`;
}
