import type { NotationBridge, NotationUse } from "../props.ts";
import { Raw } from "./raw.tsx";

/** Which symbol of one paper is which of the next, and which letters mean different things. */
export function NotationBridgeTable({ bridge }: { readonly bridge: NotationBridge }) {
  if (bridge.rows.length + bridge.clashes.length === 0) return null;
  return (
    <section class="notation-bridge" aria-labelledby="notation">
      <h2 id="notation" class="label">
        Notation across the papers
      </h2>
      {bridge.rows.length > 0 ? (
        <dl>
          {bridge.rows.map((row) => (
            <div>
              <Raw as="dt" html={row.means} />
              {row.uses.map((use) => (
                <dd>
                  <Use use={use} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      ) : null}
      {bridge.clashes.length > 0 ? (
        <details class="notation-letters">
          <summary>One letter, different things</summary>
          <dl>
            {bridge.clashes.map((clash) => (
              <div>
                <Raw as="dt" html={clash.symbol} />
                {clash.uses.map((use) => (
                  <dd>
                    <Papers papers={use.papers} /> <Raw as="span" html={use.means} />
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </section>
  );
}

function Use({ use }: { readonly use: NotationUse }) {
  const symbol = <Raw as="span" html={use.symbol} />;
  return (
    <>
      {use.href === undefined ? symbol : <a href={use.href}>{symbol}</a>} <Papers papers={use.papers} />
    </>
  );
}

function Papers({ papers }: { readonly papers: readonly string[] }) {
  return (
    <span class="quiet">
      {papers.map((paper, index) => (
        <>
          {index > 0 ? ", " : ""}
          <span>{paper}</span>
        </>
      ))}
    </span>
  );
}
