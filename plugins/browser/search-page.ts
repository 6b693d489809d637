/** What Pagefind's module gives (its own file has no types). */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(
    query: string,
    options: Record<string, unknown>,
    wait: number,
  ): Promise<{ results: { data(): Promise<Hit> }[] } | null>;
}

interface Hit {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

const SHOWN = 12;
const WAIT_MS = 120;
const LONGEST_QUERY = 200;

/** The search page: results as one types, an address that can be shared, arrow keys through the results. */
export function enhanceSearchPage(): void {
  const page = document.querySelector<HTMLElement>("[data-search]");
  const form = document.querySelector<HTMLFormElement>("[data-search-form]");
  const input = document.querySelector<HTMLInputElement>("[data-search-input]");
  const status = document.querySelector<HTMLElement>("[data-search-status]");
  const list = document.querySelector<HTMLElement>("[data-search-results]");
  if (!page?.dataset.search || !form || !input || !status || !list) return;
  const bundle = page.dataset.search;
  let loading: Promise<Pagefind> | undefined;
  const load = (): Promise<Pagefind> => {
    loading ??= (async () => {
      const pagefind = (await import(`${bundle}pagefind.js`)) as Pagefind;
      await pagefind.options({ baseUrl: document.documentElement.dataset.base ?? "/", excerptLength: 24 });
      await pagefind.init();
      return pagefind;
    })();
    return loading;
  };
  let asked = 0;
  const search = async (): Promise<void> => {
    const turn = ++asked;
    const query = input.value.trim().slice(0, LONGEST_QUERY);
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    history.replaceState(history.state, "", address);
    if (!query) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    try {
      const pagefind = await load();
      const found = await pagefind.debouncedSearch(query, {}, WAIT_MS);
      if (!found) return;
      const hits = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
      // Something newer was typed meanwhile, or nothing is looked for any more.
      if (turn !== asked) return;
      list.replaceChildren(...hits.map(resultItem));
      status.textContent = describe(found.results.length, query);
    } catch {
      status.textContent = "The search index could not be loaded. Try again when the network is back.";
      loading = undefined;
    }
  };
  let latest: Promise<void> = Promise.resolve();
  form.hidden = false;
  input.value = new URL(location.href).searchParams.get("q") ?? "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void latest.then(() => list.querySelector<HTMLAnchorElement>("a")?.click());
  });
  input.addEventListener("input", () => {
    latest = search();
  });
  page.addEventListener("keydown", (event) => moveThrough(event, input, list));
  input.focus();
  if (input.value) latest = search();
}

function describe(count: number, query: string): string {
  if (count === 0) return `Nothing found for “${query}”. Try fewer words, or another word for it.`;
  const shown = count > SHOWN ? `, the first ${SHOWN} shown` : "";
  return `${count} ${count === 1 ? "result" : "results"}${shown}`;
}

function resultItem(hit: Hit): HTMLLIElement {
  const section = hit.sub_results[0];
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = section?.url ?? hit.url;
  link.textContent = hit.meta.title ?? hit.url;
  const where = document.createElement("span");
  where.className = "quiet";
  where.textContent = [hit.meta.tier, section && section.title !== hit.meta.title ? section.title : undefined]
    .filter(Boolean)
    .join(" · ");
  const excerpt = document.createElement("p");
  excerpt.append(...markedText(section?.excerpt ?? hit.excerpt));
  item.append(link, " ", where, excerpt);
  return item;
}

/** An excerpt's text and marks; anything else in it stays text. */
function markedText(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return [...parsed.body.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return document.createTextNode(node.textContent ?? "");
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
}

function moveThrough(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const links = [...list.querySelectorAll<HTMLAnchorElement>("a")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (event.key === "ArrowDown" && (at >= 0 || document.activeElement === input)) {
    event.preventDefault();
    links[Math.min(at + 1, links.length - 1)]?.focus();
  } else if (event.key === "ArrowUp" && at >= 0) {
    event.preventDefault();
    (links[at - 1] ?? input).focus();
  } else if (event.key === "Escape" && at >= 0) input.focus();
}
