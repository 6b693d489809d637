import { ask, type Connection } from "./connection.ts";
import type { IndexState } from "./messages.ts";
import { PROBLEMS } from "./refusal-text.ts";
import { sizeText } from "./size-text.ts";

/** Offers to fetch a search index that is too big to be fetched unasked. Says nothing where it is there. */
export async function enhanceIndexOffer(place: HTMLElement, connection: Promise<Connection>): Promise<void> {
  const connected = await connection;
  if (typeof connected === "string") return;
  const state = await ask<IndexState>(connected, { ask: "index" }).catch(() => undefined);
  if (!state || state.kept || state.bytes === 0) return;
  const text = document.createElement("span");
  const button = document.createElement("button");
  text.textContent = `Search works offline once its index is on this device: ${sizeText(state.bytes)}. `;
  text.setAttribute("role", "status");
  button.type = "button";
  button.className = "text-button";
  button.textContent = "Fetch it";
  place.replaceChildren(text, button);
  place.hidden = false;
  button.addEventListener("click", async () => {
    button.hidden = true;
    try {
      const outcome = await ask<IndexState>(
        connected,
        { ask: "keep-index" },
        {
          onProgress: ({ done, total }) => {
            text.textContent = `The search index: ${sizeText(done)} of ${sizeText(total)}. `;
          },
        },
      );
      text.textContent = outcome.problem ? `${PROBLEMS[outcome.problem]} ` : "Search works offline now.";
      button.hidden = outcome.problem === undefined;
    } catch {
      text.textContent = `${PROBLEMS.network} `;
      button.hidden = false;
    }
  });
}
