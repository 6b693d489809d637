import type { SymbolView } from "../props.ts";
import { Raw } from "./raw.tsx";

/** The symbols of a post, folded: for the eye in one place, and the way to them by keyboard and screen reader. */
export function SymbolTable({ symbols }: { readonly symbols: readonly SymbolView[] }) {
  if (symbols.length === 0) return null;
  return (
    <details class="symbols">
      <summary>Symbols</summary>
      <dl>
        {symbols.map((symbol) => (
          <div>
            <dt>
              <a href={symbol.href} title="Its first use">
                <Raw as="span" html={symbol.symbol} />
              </a>
            </dt>
            <Raw as="dd" html={symbol.means} data-symbol-means={symbol.name} />
          </div>
        ))}
      </dl>
    </details>
  );
}
