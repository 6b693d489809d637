import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  LanguageSupport,
  syntaxHighlighting,
} from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export interface CodeEditorOptions {
  readonly code: string;
  /** What it is called. */
  readonly label: string;
  readonly changed: () => void;
  /** Ctrl and Enter, or Cmd and Enter, were pressed. */
  readonly run: () => void;
}

/** An editor on the page. */
export interface CodeEditor {
  readonly element: HTMLElement;
  readonly text: string;
  focus(): void;
  close(): void;
}

/** Colours are the site's: `run-editor.css` gives them for light and dark. */
const COLOURS = HighlightStyle.define([
  { tag: tags.comment, color: "var(--code-comment)" },
  { tag: [tags.keyword, tags.operator], color: "var(--code-keyword)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-constant)" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: "var(--code-function)" },
  { tag: [tags.className, tags.definition(tags.className)], color: "var(--code-name)" },
]);

const LOOKS = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--field)" },
  // The outline is drawn around the editor and what is said of it.
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.83", overflowX: "auto" },
  ".cm-content": { padding: "var(--s4) 0", caretColor: "var(--ink)", fontVariantLigatures: "none" },
  ".cm-line": { padding: "0 var(--s4) 0 var(--s2)" },
  ".cm-gutters": { color: "var(--muted)", backgroundColor: "var(--field)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 var(--s1) 0 var(--s3)", minWidth: "2.5em" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--mark)", color: "inherit" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", color: "var(--error)" },
});

/**
 * Opens an editor for Python. It stands in a shadow tree, where its style sheet is an object: the policy of the page lets
 * no script write style sheets as text.
 */
export function openEditor({ code, label, changed, run }: CodeEditorOptions): CodeEditor {
  const host = document.createElement("div");
  host.className = "run-editor";
  const root = host.attachShadow({ mode: "open" });
  // Keys pressed here are no shortcuts of the page, to which they seem to be pressed on no field at all; and what is copied
  // here is not looked through for formulas.
  for (const type of ["keydown", "copy", "cut"]) host.addEventListener(type, (event) => event.stopPropagation());
  const hint = document.createElement("p");
  hint.id = "hint";
  hint.part.add("hint");
  const command = /Mac|iP/.test(navigator.platform) ? "Cmd" : "Ctrl";
  hint.textContent = `Tab indents; Esc, then Tab, leaves the editor. ${command}+Enter runs the block.`;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: code,
      extensions: [
        lineNumbers(),
        highlightSpecialChars(),
        history(),
        indentUnit.of("    "),
        indentOnInput(),
        bracketMatching(),
        new LanguageSupport(pythonLanguage),
        syntaxHighlighting(COLOURS),
        LOOKS,
        keymap.of([
          {
            key: "Mod-Enter",
            run: () => {
              run();
              return true;
            },
          },
          ...defaultKeymap,
          ...historyKeymap,
          // Esc before Tab lets Tab do what it does elsewhere: the editor sees to that itself.
          indentWithTab,
        ]),
        EditorView.contentAttributes.of({ "aria-label": label, "aria-describedby": hint.id }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed();
        }),
      ],
    }),
  });
  view.dom.part.add("editor");
  root.append(hint);
  return {
    element: host,
    get text() {
      return view.state.doc.toString();
    },
    focus: () => view.focus(),
    close: () => {
      view.destroy();
      host.remove();
    },
  };
}
