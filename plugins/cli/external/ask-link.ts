import { lookup } from "node:dns";
import { type IncomingMessage, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";

/** What came of asking an address. */
export interface LinkAnswer {
  /** `dead` is told as a warning; what could not be told is one, too, in other words. */
  readonly state: "fine" | "dead" | "unknown";
  /** A part of a sentence: `its host answers 404`; empty where all is fine. */
  readonly reason: string;
  /** Set where not even the host was found: that may be the fault of the network here. */
  readonly isLost?: true;
}

/** How addresses are asked. */
export interface AskingLinks {
  /** For each request, in milliseconds. */
  readonly timeout: number;
  /** Whether private and loopback addresses are asked, too; for tests. */
  readonly allowPrivate: boolean;
}

/** A browser follows twenty. */
const MOST_REDIRECTS = 5;
const CLIENT = "diptych/0.1 (blog engine; looks once a week whether a link answers)";
/** What hosts answer that do not like the method, or to whoever is no browser. */
const NO_HEAD = new Set([400, 403, 404, 405, 406, 501]);
/** Somebody is there, and does not let everybody in. */
const GUARDED = new Set([401, 402, 403, 407, 451]);

class PrivateHostError extends Error {}

/** Asks whether an address answers: by HEAD, then by GET, through a few redirects. Nothing of the answer is kept. */
export async function askLink(address: string, asking: AskingLinks): Promise<LinkAnswer> {
  let url = new URL(address);
  for (let count = 0; count <= MOST_REDIRECTS; count++) {
    let answer: Heard;
    try {
      answer = await hear(url, "HEAD", asking);
      if (NO_HEAD.has(answer.status)) answer = await hear(url, "GET", asking);
    } catch (error) {
      return failure(error, asking);
    }
    const { status, location } = answer;
    if (status >= 300 && status < 400 && status !== 304 && location !== undefined) {
      const next = nextAddress(location, url);
      if (!next) return { state: "dead", reason: "it leads on to what is no address" };
      url = next;
      continue;
    }
    return judged(status);
  }
  return { state: "dead", reason: `it leads on more than ${MOST_REDIRECTS} times` };
}

function judged(status: number): LinkAnswer {
  if (status < 400) return { state: "fine", reason: "" };
  if (status === 429) return { state: "unknown", reason: "its host is asked too often (429)" };
  if (GUARDED.has(status)) return { state: "unknown", reason: `its host does not let this program in (${status})` };
  return { state: status >= 500 ? "unknown" : "dead", reason: `its host answers ${status}` };
}

interface Heard {
  readonly status: number;
  readonly location: string | undefined;
}

function hear(url: URL, method: "HEAD" | "GET", { timeout, allowPrivate }: AskingLinks): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, "");
    // A name is looked at when it is resolved, right before the connection; a number is not resolved.
    if (isIP(host) !== 0 && !allowPrivate && !isPublicAddress(host)) {
      reject(new PrivateHostError());
      return;
    }
    const send = url.protocol === "https:" ? requestSecure : requestPlain;
    const asked = send(
      url,
      {
        method,
        headers: { "user-agent": CLIENT, accept: "*/*" },
        agent: false,
        signal: AbortSignal.timeout(timeout),
        ...(!allowPrivate && { lookup: publicLookup }),
      },
      (response: IncomingMessage) => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location });
        // What it holds is nobody's business.
        response.destroy();
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, "");
    if (!addresses.every(({ address }) => isPublicAddress(address))) return done(new PrivateHostError(), "");
    const [first] = addresses;
    if (options.all) return done(null, addresses);
    return done(null, first?.address ?? "", first?.family);
  });
};

function nextAddress(location: string, from: URL): URL | undefined {
  try {
    const next = new URL(location, from);
    return /^https?:$/.test(next.protocol) ? next : undefined;
  } catch {
    return undefined;
  }
}

function failure(error: unknown, { timeout }: AskingLinks): LinkAnswer {
  if (error instanceof PrivateHostError)
    return { state: "unknown", reason: "it leads into a private network, where nobody is asked" };
  const { code = "", name } = error as NodeJS.ErrnoException;
  if (name === "TimeoutError" || name === "AbortError")
    return { state: "unknown", reason: `its host did not answer within ${timeout / 1000} s` };
  if (code === "ENOTFOUND") return { state: "dead", reason: "there is no such host", isLost: true };
  if (["EAI_AGAIN", "ENETUNREACH", "ENETDOWN"].includes(code))
    return { state: "unknown", reason: `its host cannot be found (${code})`, isLost: true };
  if (/CERT|SSL|TLS|EPROTO|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code))
    return { state: "dead", reason: `its host cannot prove who it is (${code})` };
  return {
    state: code === "ECONNREFUSED" ? "dead" : "unknown",
    reason: `its host cannot be reached (${code || name})`,
  };
}
