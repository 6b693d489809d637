/** `#L12`, `#L12-L20`. */
const LINES = /^#L(\d+)(?:-L?(\d+))?$/;

/**
 * Marks the lines of a file of code that the address names, and makes one stop of all their numbers for those who go by
 * keyboard: arrows lead from one to the next. With Shift, a number stretches the lines in the address up to itself.
 */
export function enhanceNumberedLines(): void {
  const file = document.querySelector<HTMLElement>("[data-numbered]");
  if (!file) return;
  const numbers = [...file.querySelectorAll<HTMLAnchorElement>(".line-number")];
  for (const number of numbers.slice(1)) number.tabIndex = -1;
  mark(numbers, true);
  let followed: HTMLElement | undefined;
  window.addEventListener("hashchange", () => {
    mark(numbers, true);
    // Who has gone to a line by keyboard goes on from there: browsers let go of a link that leads within its page.
    if (document.activeElement === document.body) followed?.focus({ preventScroll: true });
    followed = undefined;
  });
  file.addEventListener("click", (event) => {
    const number = (event.target as Element).closest<HTMLAnchorElement>(".line-number");
    const named = namedLines();
    followed = number ?? undefined;
    if (!number || !event.shiftKey || !named) return;
    event.preventDefault();
    const line = Number(number.dataset.line);
    const [first, last] = [Math.min(named.from, line), Math.max(named.from, line)];
    history.replaceState(history.state, "", first === last ? `#L${first}` : `#L${first}-L${last}`);
    mark(numbers, false);
  });
  file.addEventListener("focusin", (event) => {
    if (!(event.target as Element).matches(".line-number")) return;
    for (const number of numbers) number.tabIndex = number === event.target ? 0 : -1;
  });
  file.addEventListener("keydown", (event) => {
    const at = numbers.indexOf(event.target as HTMLAnchorElement);
    if (at === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: numbers.length - 1 }[event.key];
    const number = to === undefined ? undefined : numbers[to];
    if (!number) return;
    event.preventDefault();
    number.focus();
  });
}

function namedLines(): { readonly from: number; readonly to: number } | undefined {
  const [, first, last = first] = LINES.exec(location.hash) ?? [];
  return first === undefined ? undefined : { from: Number(first), to: Number(last) };
}

/** @param isReached whether the lines are brought into sight: the browser does that with a single one alone */
function mark(numbers: readonly HTMLAnchorElement[], isReached: boolean): void {
  const named = namedLines();
  const [first, last] = named ? [Math.min(named.from, named.to), Math.max(named.from, named.to)] : [0, -1];
  for (const [index, number] of numbers.entries())
    number.parentElement?.toggleAttribute("data-marked", index + 1 >= first && index + 1 <= last);
  if (isReached && named && named.from !== named.to) numbers[first - 1]?.parentElement?.scrollIntoView();
}
