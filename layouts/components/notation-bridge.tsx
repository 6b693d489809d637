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
        <>
          <h3 class="label">One letter, different things</h3>
          <dl>
            {bridge.clashes.map((clash) => (
              <div>
                <Raw as="dt" html={clash.symbol} />
                {clash.uses.map((use) => (
                  <dd>
                    <Raw as="span" html={use.means} /> <span class="quiet">{use.paper}</span>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </section>
  );
}

function Use({ use }: { readonly use: NotationUse }) {
  const symbol = <Raw as="span" html={use.symbol} />;
  return (
    <>
      {use.href === undefined ? symbol : <a href={use.href}>{symbol}</a>} <span class="quiet">{use.paper}</span>
    </>
  );
}
