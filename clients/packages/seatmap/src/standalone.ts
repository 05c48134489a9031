import { PlanEditor, type EditorOptions } from './editor';
import { mount } from './mount';

/** Puts the editor of a venue's plan into an element. */
function edit(element: HTMLElement, options: EditorOptions): PlanEditor {
  return new PlanEditor(element, options);
}

declare global {
  interface Window {
    GrandstandSeatMap: { mount: typeof mount; edit: typeof edit };
  }
}

window.GrandstandSeatMap = { mount, edit };
