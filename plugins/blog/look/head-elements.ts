import { Parser } from "htmlparser2";
import { nearestName } from "../../core/nearest-name.ts";
import type { HeadElement } from "../../pages/views/head.ts";

/** What either element may have. */
const ATTRIBUTES = {
  meta: ["name", "property", "content", "itemprop", "lang"],
  link: ["rel", "href", "hreflang", "type", "title", "lang"],
} as const;

/** What a `link` may be for: nothing that is fetched to show the page. */
const RELATIONS = [
  "alternate",
  "author",
  "authorization_endpoint",
  "blogroll",
  "help",
  "hub",
  "indieauth-metadata",
  "license",
  "me",
  "micropub",
  "pingback",
  "privacy-policy",
  "publisher",
  "terms-of-service",
  "token_endpoint",
  "webmention",
];

/** What the engine says itself; twice would be once too often. */
const ENGINES_OWN = ["viewport", "color-scheme", "description"];

/**
 * Reads a line of HTML for the head of pages: `<meta>` and `<link>`, which fetch and run nothing.
 * @returns the elements, and why others are refused, each a sentence of what was found and expected
 */
export function headElements(line: string): {
  readonly elements: readonly HeadElement[];
  readonly problems: readonly string[];
} {
  const elements: HeadElement[] = [];
  const problems: string[] = [];
  const refuseText = (text: string): void => {
    if (text.trim() !== "")
      problems.push(`Found the text \`${shortened(text.trim())}\`; expected \`<meta>\` and \`<link>\` alone.`);
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name !== "meta" && name !== "link") {
          problems.push(
            `Found \`<${name}>\`; expected \`<meta>\` and \`<link>\` alone: nothing in the head may run, or change how a page is shown.`,
          );
          return;
        }
        const problem = refusal(name, attributes);
        if (problem === undefined) elements.push({ name, attributes });
        else problems.push(problem);
      },
      ontext: refuseText,
      oncomment: (text) => refuseText(text),
      onprocessinginstruction: (_name, text) => refuseText(`<${text}>`),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(line);
  return { elements, problems };
}

function refusal(name: "meta" | "link", attributes: Readonly<Record<string, string>>): string | undefined {
  const known: readonly string[] = ATTRIBUTES[name];
  for (const attribute of Object.keys(attributes)) {
    if (known.includes(attribute)) continue;
    const near = nearestName(attribute, known);
    const hint =
      near === undefined ? `expected ${known.map((one) => `\`${one}\``).join(", ")}` : `did you mean \`${near}\``;
    return `Found \`${attribute}\` in \`<${name}>\`; ${hint}${near === undefined ? "." : "?"}`;
  }
  return name === "meta" ? metaRefusal(attributes) : linkRefusal(attributes);
}

function metaRefusal({ name, property, itemprop, content }: Readonly<Record<string, string>>): string | undefined {
  if (content === undefined) return "Found `<meta>` without `content`; expected one.";
  if (name === undefined && property === undefined && itemprop === undefined)
    return "Found `<meta>` without a name; expected `name` or `property`.";
  const own = name?.toLowerCase() ?? "";
  return ENGINES_OWN.includes(own) ? `Found \`<meta name="${own}">\`, which every page has already.` : undefined;
}

function linkRefusal({ rel = "", href }: Readonly<Record<string, string>>): string | undefined {
  const relations = rel.toLowerCase().split(/\s+/).filter(Boolean);
  if (relations.length === 0) return "Found `<link>` without `rel`; expected one.";
  const unknown = relations.find((one) => !RELATIONS.includes(one));
  if (unknown !== undefined)
    return `Found \`rel="${shortened(unknown)}"\`; expected one of ${RELATIONS.join(", ")}: nothing in the head may fetch what a page is made of.`;
  if (href === undefined || href.trim() === "") return "Found `<link>` without `href`; expected an address.";
  const isAddress = /^(?:https?:\/\/|mailto:)\S+$/i.test(href) && URL.canParse(href);
  return isAddress ? undefined : `Found the address \`${shortened(href)}\`; expected one like https://example.org/.`;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
