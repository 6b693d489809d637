import type { ScrollBridge as BridgeView, ScrollEntry } from "../props.ts";
import { Raw } from "./raw.tsx";
import { ScrollLines } from "./scroll-lines.tsx";
import { Words } from "./words.tsx";

/** How a story moves on: the sentence, the picture that is redrawn, and the letters that change their names. */
export function ScrollBridge({ bridge, to }: { readonly bridge: BridgeView; readonly to: ScrollEntry }) {
  return (
    <section class="scroll-bridge" id={bridge.id} aria-label={`From ${bridge.from.text} to ${to.title}`}>
      <ScrollLines lines={bridge.fromPosition === to.position - 1 ? to.linesBetween : []} />
      <div class="scroll-crossing">
        <p class="scroll-from">
          <a href={bridge.from.href}>
            <span class="visually-hidden">
              From <Words text={bridge.from.text} html={bridge.from.html} />, number{" "}
            </span>
            {bridge.fromPosition}
          </a>
          <span aria-hidden="true">
            {" "}
            <span class="onwards">→</span> {to.position}
          </span>
        </p>
        <Raw as="p" class="scroll-sentence" html={bridge.html} data-bridge="" />
      </div>
      {bridge.figure ? <Frames figure={bridge.figure} /> : null}
      {bridge.renamed.length > 0 ? <Renamed renamed={bridge.renamed} /> : null}
    </section>
  );
}

/** The states of one picture: one after another while it is scrolled past, side by side without scripts, in print, and for those who want less motion. */
function Frames({ figure }: { readonly figure: NonNullable<BridgeView["figure"]> }) {
  const { frames, alt } = figure;
  return (
    <div class="scroll-runway" data-frames={frames.length} {...(frames.length > 1 ? { "data-runway": "" } : {})}>
      <figure class="scroll-frames" role="img" aria-label={alt}>
        {frames.map((frame) => (
          <Raw class="scroll-frame" data-frame="" aria-hidden="true" html={frame} />
        ))}
      </figure>
    </div>
  );
}

function Renamed({ renamed }: { readonly renamed: BridgeView["renamed"] }) {
  return (
    <div class="scroll-renamed">
      <p class="label">From here on</p>
      <ul>
        {renamed.map((symbol) => (
          <li>
            <span class="nowrap">
              <Raw as="span" html={symbol.before} />
              <span class="visually-hidden"> is written </span>
              <span class="onwards" aria-hidden="true">
                {" → "}
              </span>
              <Raw as="span" html={symbol.now} />
            </span>{" "}
            <Raw as="span" class="quiet" html={symbol.means} />
          </li>
        ))}
      </ul>
    </div>
  );
}
