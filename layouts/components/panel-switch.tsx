import type { SwitchView } from "../props.ts";
import { Icon } from "./icon.tsx";

/** Two words and a hinge. The link to the other panel follows the section being read (a script sets its address). */
export function PanelSwitch({ view, label }: { readonly view: SwitchView; readonly label: string }) {
  return (
    <nav class="switch" aria-label={label}>
      <ul>
        {view.halves.map((half) => (
          <li data-half={half.tier}>
            {half.href && half.current ? (
              <a href={half.href} aria-current="page">
                {half.label}
              </a>
            ) : half.href ? (
              <a href={half.href} data-hinge="" data-switch="">
                {half.label}
              </a>
            ) : (
              <span class="to-come">{half.label} to come</span>
            )}
          </li>
        ))}
      </ul>
      {view.diptych ? (
        <a class="open-diptych" href={view.diptych} data-open-diptych="">
          <Icon name="diptych" /> <span class="open-words">Open the diptych</span> <kbd aria-hidden="true">D</kbd>
        </a>
      ) : null}
    </nav>
  );
}
