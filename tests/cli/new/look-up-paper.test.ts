import type { ServerResponse } from "node:http";
import { describe, expect, it, test } from "vitest";
import type { Asking } from "../../../plugins/cli/new/ask.ts";
import { interfacesOf, lookUpPaper } from "../../../plugins/cli/new/look-up-paper.ts";
import { answeringHost } from "../../support/answering-host.ts";

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/1812.11118v2</id>
<published>2018-12-28T17:12:58Z</published><title>A title</title><author><name>A. Author</name></author></entry></feed>`;
const CROSSREF = JSON.stringify({
  message: { title: ["A title"], author: [{ given: "A.", family: "Author" }], issued: { "date-parts": [[2019]] } },
});
const DATACITE = JSON.stringify({
  data: {
    attributes: { titles: [{ title: "A data set" }], creators: [{ name: "Author, A." }], publicationYear: 2020 },
  },
});
const ARXIV = { kind: "arxiv", id: "1812.11118" } as const;
const DOI = { kind: "doi", id: "10.1000/a/b(c)" } as const;

/** Waits that a host has asked for. */
function quick(waits: number[] = [], rest: Partial<Asking> = {}): Asking {
  return {
    timeout: 5000,
    mostBytes: 100_000,
    longestWait: 20_000,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    ...rest,
  };
}

async function lookUp(
  id: typeof ARXIV | typeof DOI,
  answer: (path: string, response: ServerResponse) => void,
  asking = quick(),
) {
  const host = await answeringHost(answer);
  const [arxiv, crossref, datacite] = ["/arxiv", "/crossref/", "/datacite"].map((path) => host.origin + path) as [
    string,
    string,
    string,
  ];
  const result = await lookUpPaper(id, { arxiv, crossref, datacite }, asking).catch((error: Error) => error.message);
  const told = typeof result === "string" ? result.replaceAll(host.origin.slice(7), "HOST") : result;
  return { result: told, asked: host.asked, headers: host.headers() };
}

/** What follows where somebody did not answer. */
const INSTEAD =
  " Try again; or, without the network, save the paper's BibTeX in a file and type `diptych new paper.bib`, or write `posts/papers/<slug>/paper.yaml` by hand, with `title`, `authors` and `year`.";

test("a paper of arXiv's is asked for by its id, by a client that says who it is", async () => {
  const { result, asked, headers } = await lookUp(ARXIV, (_path, response) => response.end(ATOM));
  expect(result).toEqual({ title: "A title", authors: ["A. Author"], year: 2018, arxiv: "1812.11118" });
  expect(asked).toEqual(["GET /arxiv?id_list=1812.11118&max_results=1"]);
  expect(headers["user-agent"]).toMatch(/^diptych\/\d/);
});

test("a DOI is asked for at Crossref, with all signs of an address in it escaped", async () => {
  const { result, asked } = await lookUp(DOI, (_path, response) => response.end(CROSSREF));
  expect(result).toEqual({ title: "A title", authors: ["A. Author"], year: 2019, doi: "10.1000/a/b(c)" });
  expect(asked).toEqual(["GET /crossref/10.1000%2Fa%2Fb(c)"]);
});

test("and at DataCite, where Crossref does not know it", async () => {
  const { result, asked } = await lookUp(DOI, (path, response) => {
    if (path.startsWith("/crossref")) response.writeHead(404).end("Resource not found.");
    else response.end(DATACITE);
  });
  expect(result).toMatchObject({ title: "A data set", authors: ["A. Author"], year: 2020 });
  expect(asked).toHaveLength(2);
});

describe("an answer that is none", () => {
  it.each<[string, typeof ARXIV | typeof DOI, (response: ServerResponse) => void, string]>([
    [
      "nobody knows the DOI",
      DOI,
      (response) => response.writeHead(404).end(),
      "Neither Crossref nor DataCite knows the DOI `10.1000/a/b(c)`; is it right?",
    ],
    [
      "arXiv knows no such paper",
      ARXIV,
      (response) => response.end("<feed></feed>"),
      "arXiv knows no paper `1812.11118`; is the id right?",
    ],
    [
      "it is no JSON",
      DOI,
      (response) => response.end("<html>"),
      `Crossref (HOST) did not say what the paper is: its answer is no JSON.${INSTEAD}`,
    ],
    [
      "it is other JSON",
      DOI,
      (response) => response.end("[]"),
      `Crossref (HOST) did not say what the paper is: its answer says nothing of a paper.${INSTEAD}`,
    ],
    [
      "it is no feed",
      ARXIV,
      (response) => response.end("<html>"),
      `arXiv (HOST) did not say what the paper is: its answer is no feed.${INSTEAD}`,
    ],
    [
      "it is refused",
      ARXIV,
      (response) => response.writeHead(403).end(),
      `arXiv (HOST) did not say what the paper is: it answers 403.${INSTEAD}`,
    ],
    [
      "it is too large",
      ARXIV,
      (response) => response.end("<feed>".padEnd(200_000)),
      `arXiv (HOST) did not say what the paper is: its answer is larger than 0.1 MB.${INSTEAD}`,
    ],
    [
      "it ends in its middle",
      ARXIV,
      (response) => {
        response.writeHead(200, { "content-length": 1000 }).write("<");
        setImmediate(() => response.destroy());
      },
      `arXiv (HOST) did not say what the paper is: it cannot be reached (UND_ERR_SOCKET).${INSTEAD}`,
    ],
    [
      "there is no title in it",
      DOI,
      (response) => response.end('{"message": {"author": [{"family": "A"}]}}'),
      "Found no title, no year in Crossref's answer; expected title, authors and year.",
    ],
  ])("because %s", async (_title, id, answer, message) => {
    const { result } = await lookUp(id, (_path, response) => answer(response));
    expect(result).toBe(message);
  });

  it("because it is nested without end", async () => {
    const { result } = await lookUp(
      ARXIV,
      (_path, response) => response.end(`<feed><entry>${"<a>".repeat(300_000)}`),
      quick([], { mostBytes: 5_000_000 }),
    );
    expect(result).toBe(
      `arXiv (HOST) did not say what the paper is: its answer is nested too deeply to be read.${INSTEAD}`,
    );
  });

  it("because it takes too long", async () => {
    const { result, asked } = await lookUp(ARXIV, () => {}, quick([], { timeout: 50 }));
    expect(result).toBe(`arXiv (HOST) did not say what the paper is: it took longer than 0.05 s.${INSTEAD}`);
    expect(asked).toHaveLength(2);
  });

  it("because nobody is there", async () => {
    const interfaces = { ...interfacesOf({}), arxiv: "http://127.0.0.1:1/" };
    await expect(lookUpPaper(ARXIV, interfaces, quick())).rejects.toThrow(
      `arXiv (127.0.0.1:1) did not say what the paper is: it cannot be reached`,
    );
  });

  it("because the environment names no address", async () => {
    await expect(lookUpPaper(ARXIV, interfacesOf({ DIPTYCH_ARXIV: "file:///etc/passwd" }), quick())).rejects.toThrow(
      "Found `file:///etc/passwd` as the address of arXiv's interface; expected one that begins with `https://`.",
    );
  });
});

describe("a host that is asked too often", () => {
  it("is asked once more when it says", async () => {
    const waits: number[] = [];
    let count = 0;
    const { result } = await lookUp(
      ARXIV,
      (_path, response) => {
        if (count++ === 0) response.writeHead(429, { "retry-after": "7" }).end();
        else response.end(ATOM);
      },
      quick(waits),
    );
    expect(result).toMatchObject({ title: "A title" });
    expect(waits).toEqual([7000]);
  });

  it("and once only", async () => {
    const { result, asked } = await lookUp(ARXIV, (_path, response) => response.writeHead(429).end());
    expect(result).toBe(`arXiv (HOST) did not say what the paper is: it was asked too often (429).${INSTEAD}`);
    expect(asked).toHaveLength(2);
  });

  it("is left alone where it wants that for long", async () => {
    const { result, asked } = await lookUp(ARXIV, (_path, response) =>
      response.writeHead(503, { "retry-after": "3600" }).end(),
    );
    expect(result).toBe(
      `arXiv (HOST) did not say what the paper is: it asks to be left alone for 3600 seconds.${INSTEAD}`,
    );
    expect(asked).toHaveLength(1);
  });
});
