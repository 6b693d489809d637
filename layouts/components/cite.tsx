import type { CiteView } from "../props.ts";

/** BibTeX of the post and of its paper, folded; a script adds a button that copies it. */
export function Cite({ view }: { readonly view: CiteView }) {
  return (
    <section class="cite" aria-label="Cite">
      <h2 class="label">Cite</h2>
      <BibtexDetails title="This post" bibtex={view.post} />
      {view.paper ? <BibtexDetails title="The paper" bibtex={view.paper} /> : null}
    </section>
  );
}

export function BibtexDetails({ title, bibtex }: { readonly title: string; readonly bibtex: string }) {
  return (
    <details class="bibtex">
      <summary>
        {title} <span class="quiet">BibTeX</span>
      </summary>
      <pre class="bibtex-text" data-copy="">
        <code>{bibtex}</code>
      </pre>
    </details>
  );
}
