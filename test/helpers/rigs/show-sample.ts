/** Puts the page on the document in a sample state. */
import type { ViewName } from '../../../src/app/state/page-state';
import '../../../src/ui/page/page';
import { SampleApp } from '../samples/sample-app';
import { sampleColumns } from '../samples/sample-figures';
import { SAMPLE_STATES, type SampleName } from '../samples/sample-states';

/** Fills the meters as the audio thread would with the state's values: a target, and a jack on its way there. */
function fillMeters(app: SampleApp): void {
  if (!app.state.armed) return;
  app.state.values.forEach((value, index) => {
    if (value === undefined) return;
    app.targets[index] = value.volts;
    app.volts[index] = index === 2 ? value.volts * 0.8 : value.volts;
  });
}

export function showSample(name: SampleName, view: ViewName = 'play'): SampleApp {
  const app = new SampleApp({ ...SAMPLE_STATES[name], view });
  fillMeters(app);
  app.chart = sampleColumns;
  const page = document.createElement('ttcv-page');
  page.app = app;
  document.body.replaceChildren(page);
  return app;
}

/** The first element called `tag` on the page, through shadow roots. Throws where there is none. */
export function partOf<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
  const found = find(document, tag);
  if (found === null) throw new Error(`the page has no ${tag}`);
  return found;
}

function find<Tag extends keyof HTMLElementTagNameMap>(
  root: ParentNode,
  tag: Tag,
): HTMLElementTagNameMap[Tag] | null {
  const here = root.querySelector(tag);
  if (here !== null) return here;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && find(shadowRoot, tag);
    if (inside) return inside;
  }
  return null;
}

/** The element with the keyboard, through shadow roots; the document's body is nowhere. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === document.body ? null : at;
}
