/**
 * Takes a patch that is dropped anywhere on the page, or pasted outside a text field: a file, the text of one, or a share link. It
 * is only shown first. Chrome would leave the page for a dropped file or link, in the middle of a show: here it never does.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { App } from '../../app/state/state';
import { patchInText } from '../../domain/patch/patch-in-text';

const TEXT_FIELD =
  'textarea, select, input:not([type=checkbox], [type=radio], [type=range]), [contenteditable]';

const isInTextField = (event: Event): boolean => {
  const [target] = event.composedPath();
  return target instanceof Element && target.matches(TEXT_FIELD);
};

/** Whether something is dragged that the page would take, as far as that is known before it is dropped. */
function mayHold({ dataTransfer }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  return types.includes('Files') || types.includes('text/uri-list') || types.includes('text/plain');
}

export class PatchDrop implements ReactiveController {
  /** Something that may be a patch is dragged over the page. */
  isOver = false;

  constructor(private readonly host: ReactiveControllerHost & { readonly app: App }) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('dragover', this.onDragOver);
    window.addEventListener('dragleave', this.onDragLeave);
    window.addEventListener('drop', this.onDrop);
    window.addEventListener('paste', this.onPaste);
  }

  hostDisconnected(): void {
    window.removeEventListener('dragover', this.onDragOver);
    window.removeEventListener('dragleave', this.onDragLeave);
    window.removeEventListener('drop', this.onDrop);
    window.removeEventListener('paste', this.onPaste);
  }

  private readonly onDragOver = (event: DragEvent): void => {
    const isText = event.dataTransfer?.types.includes('Files') !== true;
    if (!mayHold(event) || (isText && isInTextField(event))) {
      this.setOver(false);
      return;
    }
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    this.setOver(true);
  };

  private readonly onDragLeave = (event: DragEvent): void => {
    // Null when it leaves the window, not when it goes from one element to the next.
    if (event.relatedTarget === null) this.setOver(false);
  };

  private readonly onDrop = (event: DragEvent): void => {
    this.setOver(false);
    const { dataTransfer } = event;
    if (dataTransfer === null) return;
    if (dataTransfer.files.length === 0 && isInTextField(event)) return;
    event.preventDefault();
    this.take(dataTransfer, 'what was dropped');
  };

  private readonly onPaste = (event: ClipboardEvent): void => {
    if (event.clipboardData === null || isInTextField(event)) return;
    if (this.take(event.clipboardData, 'the clipboard')) event.preventDefault();
  };

  /** Returns whether there was anything to show. */
  private take(data: DataTransfer, source: string): boolean {
    const { patch } = this.host.app;
    const file = data.files.item(0);
    if (file !== null) {
      void patch.importFile(file);
      return true;
    }
    const found = patchInText(data.getData('text/uri-list')) ?? patchInText(data.getData('text/plain'));
    if (found?.kind === 'file') patch.importText(found.text, source);
    else if (found?.kind === 'link') void patch.importLink(found.word);
    return found !== null;
  }

  private setOver(isOver: boolean): void {
    if (this.isOver === isOver) return;
    this.isOver = isOver;
    this.host.requestUpdate();
  }
}
