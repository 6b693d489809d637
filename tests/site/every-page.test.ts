import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { type Element, isTag } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, describe, expect, test } from "vitest";
import { outputPath, postAddress } from "../../plugins/linking/addresses.ts";
import { setFormula } from "../../plugins/tex/set-formula.ts";
import { realBlog } from "../support/built-blogs.ts";
import {
  addressesIn,
  ancestors,
  deadAddress,
  hasClass,
  readableTexts,
  readSite,
  repeatedIds,
  type SiteFolder,
  type SitePage,
  select,
  textOf,
  withAttribute,
} from "../support/site-folder.ts";
import { type Blog, prepareRealBlog } from "../support/whole-blog.ts";

// What holds for every page of the real blog, at `/` and below `/blog/`. A failure names the page and what is in it.

/** What formulas say that are set where nobody knows the macros of these posts, by their TeX; nothing where they cannot be. */
const elsewhere = new Map<string, string | undefined>();

/** Whether a formula's source for machines, set without any macros, gives its MathML; but for numbers, which stand elsewhere. */
function readsTheSame(inside: readonly Element[], tex: string, display: boolean): boolean {
  const key = `${display} ${tex}`;
  if (!elsewhere.has(key)) {
    const { mathml, error } = setFormula(tex, { display, macros: {} });
    elsewhere.set(key, error ? undefined : DomUtils.textContent(parseDocument(mathml)));
  }
  const told = elsewhere.get(key);
  const math = inside.find(({ name }) => name === "math");
  const source = inside.find(({ name }) => name === "annotation");
  const here = math && source ? DomUtils.textContent(math).slice(0, -DomUtils.textContent(source).length) : "";
  return told !== undefined && (told === here || /\\(?:label|ref|eqref|tag)\b/.test(tex));
}

let blog: Blog;
let origin: string;
let sites: Readonly<Record<"root" | "below", SiteFolder>>;
beforeAll(async () => {
  blog = await prepareRealBlog();
  origin = new URL(blog.catalog.site.url).origin;
  sites = { root: readSite(await realBlog("root")), below: readSite(await realBlog("below"), "/blog/") };
});

const SITES = [
  ["/", "root"],
  ["/blog/", "below"],
] as const;

describe.each(SITES)("the blog at %s", (base, name) => {
  let site: SiteFolder;
  beforeAll(() => {
    site = sites[name];
  });

  /** What is wrong with pages, a line each. */
  const wrong = (look: (page: SitePage) => readonly string[]): string[] =>
    site.pages.flatMap((page) => look(page).map((problem) => `${page.file}: ${problem}`));

  test("has a page for every post, and every page that is made of them", () => {
    const addresses = [...[...blog.catalog.posts.values()].map(postAddress), ...blog.pages.map((page) => page.address)];
    const files = addresses.map(outputPath);
    expect(files.filter((file) => !site.files.has(file))).toEqual([]);
    expect(site.files).toContain("404.html");
    expect(files.length).toBeGreaterThan(20);
  });

  describe("links", () => {
    test("every address leads to a page, a file and an anchor that exist", () => {
      let count = 0;
      const dead = wrong((page) =>
        addressesIn(page).flatMap(({ element, attribute, value }) => {
          count++;
          const problem = deadAddress(site, page, value, origin);
          return problem === undefined ? [] : [`<${element.name} ${attribute}="${value}">: ${problem}`];
        }),
      );
      expect(dead).toEqual([]);
      expect(count).toBeGreaterThan(site.pages.length * 20);
    });

    test("so do those in style sheets", () => {
      const sheets = [...site.files].filter((file) => file.endsWith(".css"));
      const uses = sheets.flatMap((sheet) =>
        [...site.text(sheet).matchAll(/url\(["']?(?!data:)([^"')]*)["']?\)/g)].map(([, value = ""]) => ({
          sheet,
          value,
        })),
      );
      const dead = uses.flatMap(({ sheet, value }) => {
        const problem = deadAddress(site, { file: sheet, address: base + sheet }, value, origin);
        return problem === undefined ? [] : [`${sheet}: url(${value}): ${problem}`];
      });
      expect(dead).toEqual([]);
      expect(uses.length).toBeGreaterThan(5);
    });

    test("links of a page to another are below the base path, without a host", () => {
      const strays = wrong((page) =>
        select(page, ({ name: tag }) => tag === "a").flatMap(({ attribs: { href = "" } }) =>
          href.startsWith(origin) || (href.startsWith("/") && !href.startsWith(base)) ? [href] : [],
        ),
      );
      expect(strays).toEqual([]);
    });

    test("every link has a text", () => {
      const mute = wrong((page) =>
        select(page, ({ name: tag, attribs }) => tag === "a" && attribs["aria-label"] === undefined)
          .filter((link) => textOf(link) === "")
          .map(({ attribs }) => attribs.href ?? "?"),
      );
      expect(mute).toEqual([]);
    });

    test("links across a pair bear the id that they lead to", () => {
      const hinges = site.pages.flatMap((page) => withAttribute(page, "data-hinge").map((link) => ({ page, link })));
      const bad = hinges.flatMap(({ page, link: { attribs } }) => {
        const hash = decodeURIComponent((attribs.href ?? "").split("#")[1] ?? "");
        const id = attribs["data-hinge"] as string;
        // In a diptych an id within the other half has that half's prefix.
        const same = [id, `overview-${id}`, `deep-dive-${id}`].includes(hash);
        return same ? [] : [`${page.file}: ${attribs.href} is marked ${id}`];
      });
      expect(bad).toEqual([]);
      expect(hinges.length).toBeGreaterThan(20);
    });

    test("what a script asks for is there: the search index, the panels of a diptych", () => {
      expect(withAttribute(site.page("search/index.html"), "data-search")).toHaveLength(1);
      for (const file of [
        "pagefind/pagefind.js",
        "pagefind/pagefind-entry.json",
        "search/entries.json",
        "search/words.json",
      ])
        expect(site.files).toContain(file);
      for (const page of site.pages) {
        const [root] = select(page, ({ name }) => name === "html");
        expect(root?.attribs["data-base"], page.file).toBe(base);
      }
      const panels = site.pages.flatMap((page) =>
        withAttribute(page, "data-diptych").flatMap(({ attribs }) =>
          ["data-overview", "data-deep-dive"].map((panel) => deadAddress(site, page, attribs[panel] ?? "gone", origin)),
        ),
      );
      expect(panels.filter((problem) => problem !== undefined)).toEqual([]);
      expect(panels.length).toBeGreaterThan(0);
      expect(
        new Set(site.pages.map((page) => page.elements.find(({ name: tag }) => tag === "html")?.attribs["data-base"])),
      ).toEqual(new Set([base]));
    });
  });

  describe("identity", () => {
    test("no id is given twice", () => {
      const twice = wrong(repeatedIds);
      expect(twice).toEqual([]);
    });

    test("what names an id names one that is there", () => {
      const single = ["for", "list", "aria-activedescendant", "popovertarget"];
      const lists = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers"];
      const gone = wrong((page) =>
        page.elements.flatMap(({ name: tag, attribs }) =>
          [...single, ...lists].flatMap((attribute) =>
            (attribs[attribute]?.split(/\s+/) ?? [])
              .filter((id) => !page.ids.has(id))
              .map((id) => `<${tag} ${attribute}="${id}">`),
          ),
        ),
      );
      expect(gone).toEqual([]);
    });

    test("every page has a title of its own, and a canonical address, its own or the overview's", () => {
      const titles = site.pages.map((page) =>
        textOf(select(page, (element) => element.name === "title")[0] as Element),
      );
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
      const wrongly = wrong((page) => {
        const links = select(page, ({ name: tag, attribs }) => tag === "link" && attribs.rel === "canonical");
        const expected = origin + page.address.replace(/\/diptych\/$/, "/");
        return links.length === 1 && links[0]?.attribs.href === expected
          ? []
          : links.map(({ attribs }) => attribs.href ?? "none");
      });
      expect(wrongly).toEqual([]);
    });

    test("each tier says which it is", () => {
      const tiers = [...blog.catalog.posts.values()].map((post) => {
        const [article] = withAttribute(site.page(outputPath(postAddress(post))), "data-article");
        return [post.source.path, article?.attribs["data-tier"], article?.attribs["data-paper"]];
      });
      expect(tiers).toEqual(
        [...blog.catalog.posts.values()].map((post) => [
          post.source.path,
          post.tier ?? post.kind,
          post.kind === "paper" ? post.slug : undefined,
        ]),
      );
    });
  });

  describe("formulas", () => {
    test("each is one element with its source, which KaTeX set once", () => {
      let count = 0;
      const bad = wrong((page) =>
        withAttribute(page, "data-tex").flatMap((formula) => {
          count++;
          const tex = formula.attribs["data-tex"] as string;
          const inside = DomUtils.findAll(() => true, formula.children);
          const annotations = inside.filter(({ name: tag }) => tag === "annotation");
          const problems = [
            inside.filter((element) => hasClass(element, "katex")).length !== 1 && "is not set once",
            inside.filter(({ name: tag }) => tag === "math").length !== 1 && "has not one MathML",
            inside.some(({ attribs }) => attribs["data-tex"] !== undefined) && "holds another formula",
            annotations.length !== 1 && "has not one source for machines",
            !readsTheSame(inside, DomUtils.textContent(annotations), hasClass(formula, "math-display")) &&
              "says something else to machines",
            inside.some((element) => hasClass(element, "katex-html") && element.attribs["aria-hidden"] !== "true") &&
              "is read twice",
            inside.some(({ attribs }) => attribs.id !== undefined || attribs.href !== undefined) &&
              "holds an id or a link",
            tex.trim() === "" && "has no source",
          ];
          return problems.filter((problem) => problem !== false).map((problem) => `${tex} ${problem}`);
        }),
      );
      expect(bad).toEqual([]);
      expect(count).toBeGreaterThan(500);
    });

    test("outside of them KaTeX appears nowhere", () => {
      const strays = wrong((page) =>
        select(page, (element) => /\bkatex/.test(element.attribs.class ?? "") || element.name === "annotation")
          .filter((element) => !ancestors(element).some(({ attribs }) => attribs["data-tex"] !== undefined))
          .map(({ name: tag, attribs }) => `<${tag} class="${attribs.class ?? ""}">`),
      );
      expect(strays).toEqual([]);
    });

    test("a page loads the style sheet for them if it shows one, and only then", () => {
      const bad = wrong((page) => {
        const shows = withAttribute(page, "data-tex").length > 0;
        const loads = select(page, ({ name: tag, attribs }) => tag === "link" && attribs.rel === "stylesheet").some(
          ({ attribs }) => /\/math-[^/]*\.css$/.test(attribs.href ?? ""),
        );
        return shows === loads ? [] : [shows ? "does not load it" : "loads it for nothing"];
      });
      expect(bad).toEqual([]);
    });

    test("none is lost: a post's page has as many as its text", () => {
      const counts = [...blog.catalog.posts.values()].map((post) => {
        const page = site.page(outputPath(postAddress(post)));
        const prose = select(page, (element) => hasClass(element, "prose"));
        const shown = DomUtils.findAll(({ attribs }) => attribs["data-tex"] !== undefined, prose);
        // A statement is followed by the other panel's sentence that tells it, and the text by the titles that it cites.
        const own = shown.filter(
          (formula) =>
            !ancestors(formula).some((element) => hasClass(element, "told") || hasClass(element, "reference")),
        );
        return [post.source.path, own.length];
      });
      const written = [...blog.catalog.posts.keys()].map((path) => {
        const formulas = blog.linked.documents.get(path)?.formulas;
        return [path, (formulas?.inline ?? 0) + (formulas?.display ?? 0)];
      });
      expect(counts).toEqual(written);
    });

    test("none was refused, and no TeX lies about as text", () => {
      const inCode = ({ name: tag, attribs }: Element): boolean =>
        attribs["data-tex"] !== undefined || tag === "code" || tag === "pre" || tag === "math";
      const bad = wrong((page) => [
        ...select(page, (element) => hasClass(element, "tex-error") || hasClass(element, "katex-error")).map(textOf),
        ...readableTexts(page, inCode).filter((text) => /\$[^$]+\$|\\(?:[a-zA-Z]+|[()[\]])/.test(text)),
      ]);
      expect(bad).toEqual([]);
    });
  });

  describe("text", () => {
    test("nothing is left of templates and programs", () => {
      const isCode = ({ name: tag }: Element): boolean => tag === "code" || tag === "pre";
      const bad = wrong((page) => [
        ...readableTexts(page, isCode).filter((text) => /\{\{|\{%|\[object |\bNaN\b/.test(text)),
        // A post may speak of what is undefined; what stands around it may not.
        ...readableTexts(page, (element) => isCode(element) || hasClass(element, "prose")).filter((text) =>
          /\bundefined\b|\bnull\b/.test(text),
        ),
        ...page.elements.flatMap(({ name: tag, attribs }) =>
          Object.entries(attribs)
            .filter(([attribute, value]) =>
              attribute === "data-tex" ? false : /\{\{|\[object |\bNaN\b|^undefined$|[/=]undefined\b/.test(value),
            )
            .map(([attribute, value]) => `<${tag} ${attribute}="${value}">`),
        ),
      ]);
      expect(bad).toEqual([]);
    });

    test("no Markdown is left over", () => {
      const leave = ({ name: tag, attribs }: Element): boolean =>
        tag === "code" || tag === "pre" || attribs["data-tex"] !== undefined;
      const bad = wrong((page) =>
        readableTexts(page, leave).filter((text) => /\]\(|\{#|\[\^|\*\*|^:::|^#{1,6} |!\[/m.test(text)),
      );
      expect(bad).toEqual([]);
    });

    test("every page says what it is in one first heading", () => {
      const bad = wrong((page) => {
        const headings = select(page, ({ name: tag }) => tag === "h1").map(textOf);
        return headings.length === 1 && headings[0] !== "" ? [] : [`h1: ${headings.join(" | ")}`];
      });
      expect(bad).toEqual([]);
    });
  });

  describe("policy", () => {
    const directives = (page: SitePage): Record<string, string> => {
      const [meta] = withAttribute(page, "http-equiv", "Content-Security-Policy");
      return Object.fromEntries(
        (meta?.attribs.content ?? "").split(";").map((directive) => {
          const [key = "", ...sources] = directive.trim().split(/\s+/);
          return [key, sources.join(" ")];
        }),
      );
    };

    test("every page has the strict policy, before anything that it is about", () => {
      const bad = wrong((page) => {
        const policy = directives(page);
        const first = page.elements.findIndex(({ attribs }) => attribs["http-equiv"] === "Content-Security-Policy");
        const loading = page.elements.findIndex(({ name: tag }) => /^(?:script|link|style|img)$/.test(tag));
        return [
          policy["default-src"] !== "'none'" && "default-src",
          /unsafe-inline|unsafe-eval'|https?:|\*/.test(
            (policy["script-src"] ?? "*").replace("'wasm-unsafe-eval'", ""),
          ) && "script-src",
          policy["style-src"] !== "'self'" && "style-src",
          policy["base-uri"] !== "'none'" && "base-uri",
          policy["form-action"] !== "'self'" && "form-action",
          Object.values(policy).some((sources) => /https?:|wss?:|\*/.test(sources)) && "another host",
          first > loading && "comes too late",
        ].filter((problem) => problem !== false);
      });
      expect(bad).toEqual([]);
    });

    test("an inline script has its hash in it, and there are no other scripts, styles and handlers", () => {
      const bad = wrong((page) => {
        const allowed = directives(page)["script-src"] ?? "";
        return page.elements.flatMap((element) => {
          const { name: tag, attribs } = element;
          const problems = Object.keys(attribs).filter((attribute) => /^on/i.test(attribute));
          if (tag === "style") problems.push("<style>");
          // Data: no browser runs it, so the policy has no say in it.
          const isData = attribs.type === "application/ld+json";
          if (tag === "script" && attribs.src === undefined && !isData) {
            const hash = createHash("sha256").update(DomUtils.textContent(element)).digest("base64");
            if (!allowed.includes(`'sha256-${hash}'`)) problems.push(`a script of sha256-${hash}`);
          }
          if (/^javascript:/i.test(attribs.href ?? "")) problems.push(attribs.href as string);
          return problems;
        });
      });
      expect(bad).toEqual([]);
      const inline = select(site.page("index.html"), ({ name: tag, attribs }) => tag === "script" && !attribs.src);
      expect(inline).toHaveLength(1);
    });

    test("posts and notes on books say in JSON-LD what they are, other pages say nothing", () => {
      const bad = wrong((page) => {
        const data = select(page, ({ attribs }) => attribs.type === "application/ld+json").map(
          (element) => (JSON.parse(DomUtils.textContent(element)) as { "@type": string })["@type"],
        );
        const isPost = withAttribute(page, "data-article").some(({ attribs }) => attribs["data-tier"] !== "page");
        // Notes on a book say which book they are about.
        const isBook = /^books\/[^/]+\/index\.html$/.test(page.file);
        return data.join() === (isPost ? "BlogPosting" : isBook ? "Collection" : "") ? [] : [`JSON-LD ${data}`];
      });
      expect(bad).toEqual([]);
    });

    test("style attributes are what formulas, columns of tables and colours of code need, and nothing else", () => {
      const bad = wrong((page) =>
        withAttribute(page, "style")
          .filter((element) => {
            const { name: tag, attribs } = element;
            const within = ancestors(element);
            if (within.some((ancestor) => ancestor.attribs["data-tex"] !== undefined || ancestor.name === "math"))
              return false;
            if (tag === "th" || tag === "td")
              return !/^text-align: ?(?:left|center|right);?$/.test(attribs.style ?? "");
            return !within.some((ancestor) => ancestor.name === "pre" && hasClass(ancestor, "code"));
          })
          .map(({ name: tag, attribs }) => `<${tag} style="${attribs.style}">`),
      );
      expect(bad).toEqual([]);
    });

    test("nothing is loaded from another host", () => {
      const loading = (element: Element, attribute: string): boolean => {
        if (["src", "srcset", "poster", "data", "action", "formaction"].includes(attribute)) return true;
        if (attribute === "href" || attribute === "xlink:href") {
          if (["use", "image", "feimage", "pattern", "lineargradient"].includes(element.name.toLowerCase()))
            return true;
          return element.name === "link" && element.attribs.rel !== "canonical";
        }
        return attribute !== "cite" && attribute !== "content";
      };
      const strangers = wrong((page) =>
        addressesIn(page)
          .filter(({ element, attribute }) => loading(element, attribute))
          .filter(({ value }) => new URL(value, origin + page.address).origin !== origin && !value.startsWith("data:"))
          .map(({ element, attribute, value }) => `<${element.name} ${attribute}="${value}">`),
      );
      expect(strangers).toEqual([]);
      for (const file of [...site.files].filter((each) => dirname(each) === "assets" && /\.(?:css|svg)$/.test(each))) {
        // A namespace has a name that looks like an address.
        const text = site
          .text(file)
          .replace(/@namespace [^;]+;/g, "")
          .replaceAll("http://www.w3.org/", "");
        expect(text).not.toMatch(/https?:|@import|url\(["']?\/\//);
      }
    });

    test("pages name feeds by their addresses below the base path", () => {
      const feeds = site.pages.flatMap((page) =>
        select(page, ({ name: tag, attribs }) => tag === "link" && /\b(?:atom|feed)\b/.test(attribs.type ?? "")),
      );
      expect(feeds.length).toBeGreaterThanOrEqual(site.pages.length);
      expect(feeds.filter(({ attribs }) => !attribs.href?.startsWith(base))).toEqual([]);
    });
  });

  describe("figures", () => {
    test("every image and drawing has words, or is out of a listener's way", () => {
      const bad = wrong((page) => [
        ...select(page, ({ name: tag, attribs }) => tag === "img" && (attribs.alt ?? "").trim() === "").map(
          ({ attribs }) => attribs.src ?? "?",
        ),
        ...select(page, ({ name: tag }) => tag === "svg")
          .filter((svg) => ![svg, ...ancestors(svg)].some(({ attribs }) => attribs["aria-hidden"] === "true"))
          .filter((svg) => {
            const inFigure = ancestors(svg).some(({ attribs }) => attribs["aria-label"] !== undefined);
            return svg.attribs["aria-label"] === undefined && !inFigure && !ancestors(svg).some(isFormula);
          })
          .map(({ attribs }) => `<svg class="${attribs.class ?? ""}">`),
      ]);
      expect(bad).toEqual([]);
    });

    test("every file beside a post is copied", () => {
      const copied = [...blog.catalog.assets].filter((path) => !site.files.has(path.replace(/^posts\//, "")));
      expect(copied).toEqual([]);
    });
  });
});

function isFormula(element: Element): boolean {
  return isTag(element) && element.attribs["data-tex"] !== undefined;
}

test("the two sites are the same but for the base path", () => {
  const { root, below } = sites;
  expect(below.pages.map(({ file }) => file)).toEqual(root.pages.map(({ file }) => file));
  // BibTeX to cite a post with tells its address, and so does each page on paper.
  const bare = (page: SitePage): string[] =>
    readableTexts(page)
      .filter((text) => text.trim() !== "")
      .map((text) => text.replace(/(https:\/\/[^/]+\/)blog\//, "$1"));
  for (const page of root.pages) expect(bare(below.page(page.file))).toEqual(bare(page));
});
