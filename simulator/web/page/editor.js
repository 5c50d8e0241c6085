// The script's editor: CodeMirror. It lives in a shadow root, where its styles need no permission
// of the page's policy.
import { autocompletion } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const set_line = StateEffect.define();
const running = Decoration.line({ class: 'cm-running' });
const running_line = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    marks = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(set_line)) continue;
      const { doc } = transaction.state;
      marks = effect.value > 0 && effect.value <= doc.lines
        ? Decoration.set([running.range(doc.line(effect.value).from)])
        : Decoration.none;
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const colors = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--code-keyword)' },
  { tag: [tags.definition(tags.variableName), tags.function(tags.definition(tags.variableName))],
    color: 'var(--accent)' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--dim)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', fontSize: 'var(--code-size)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.45', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--accent)', padding: '4px 0 24px' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--dim)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 12px 0 10px', minWidth: '34px' },
  '.cm-line': { padding: '0 8px 0 4px' },
  '.cm-running': { backgroundColor: 'var(--accent-soft)', boxShadow: 'inset 3px 0 var(--accent)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground, ::selection': {
    backgroundColor: 'var(--selection) !important',
  },
  '.cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--text)', border: '1px solid var(--line)' },
  '.cm-gutter-lint': { width: '14px' },
});

export class Editor {
  #view;
  #silent = false;

  // `changed` is told of every text that a person typed.
  constructor(element, changed) {
    const root = element.attachShadow({ mode: 'open' });
    this.changed = changed;
    this.#view = new EditorView({ parent: root, root, state: this.#state('') });
    this.root = root;
  }

  #state(text) {
    return EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), lintGutter(), history(), highlightSpecialChars(), python(),
        indentUnit.of('    '), syntaxHighlighting(colors), look, running_line,
        autocompletion({ activateOnTyping: false }),
        EditorView.contentAttributes.of({
          'aria-label': 'The script. Escape, then Tab, leaves it.', spellcheck: 'false',
          autocapitalize: 'off', autocorrect: 'off',
        }),
        // Escape and then Tab goes on to the next control: the keyboard is never caught.
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !this.#silent) this.changed(this.text);
        }),
      ],
    });
  }

  get text() {
    return this.#view.state.doc.toString();
  }
  // Another script: nothing of it can be undone.
  load(text) {
    this.#silent = true;
    this.#view.setState(this.#state(text));
    this.#silent = false;
  }
  // The same script, changed as by a person: it can be undone.
  change(text) {
    const old = this.text;
    let from = 0;
    while (from < old.length && from < text.length && old[from] === text[from]) ++from;
    let end = 0;
    while (end < old.length - from && end < text.length - from &&
           old[old.length - 1 - end] === text[text.length - 1 - end]) ++end;
    this.#silent = true;
    this.#view.dispatch({
      changes: { from, to: old.length - end, insert: text.slice(from, text.length - end) },
    });
    this.#silent = false;
  }
  show_line(line) {
    this.#view.dispatch({ effects: set_line.of(line) });
    if (line > 0 && line <= this.#view.state.doc.lines && !this.#view.hasFocus)
      this.#view.dispatch({
        effects: EditorView.scrollIntoView(this.#view.state.doc.line(line).from, { yMargin: 40 }),
      });
  }
  show_errors(errors) {
    const { doc } = this.#view.state;
    const bytes_to = (line, column) => {
      const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
      const bytes = new TextEncoder().encode(at.text).subarray(0, Math.max(column, 0));
      return Math.min(at.from + new TextDecoder().decode(bytes).length, at.to);
    };
    const marks = errors.map((error) => {
      const from = bytes_to(error.line, error.column);
      const to = Math.max(from, bytes_to(error.end_line || error.line, error.end_column));
      return { from, to, severity: 'error',
               message: error.message + (error.remedy ? '\n' + error.remedy : '') };
    });
    this.#view.dispatch(setDiagnostics(this.#view.state, marks));
  }
  focus() {
    this.#view.focus();
  }
}
