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

/** The link has the paper's name in it: a formula alone names no link. */
function Use({ use }: { readonly use: NotationUse }) {
  const text = (
    <>
      <Raw as="span" html={use.symbol} /> <Papers papers={use.papers} />
    </>
  );
  return use.href === undefined ? text : <a href={use.href}>{text}</a>;
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
