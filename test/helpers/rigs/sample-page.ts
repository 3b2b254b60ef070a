/**
 * The page in the sample state that the address names, `sample-page.html#armed`, or a small window beside it,
 * `sample-page.html#armed/stage`; follows a change of that name.
 */
import { Dock } from '../../../src/ui/stage/dock';
import { Stage } from '../../../src/ui/stage/stage';
import { SampleApp } from '../samples/sample-app';
import { SAMPLE_STATES, type SampleName } from '../samples/sample-states';
import { showSample } from './show-sample';

const ROWS = [
  { number: 7, viewerName: 'ann', text: 'vco#1.pitch: 64', kind: 'accepted', sentence: 'played' },
  { number: 8, viewerName: 'eve', text: '!cv panic', kind: 'blocked', sentence: 'moderators only' },
] as const;

function showNamed(): void {
  const [name, place] = location.hash.slice(1).split('/');
  if (!(name in SAMPLE_STATES)) throw new Error(`no sample state is called ${name}`);
  if (place === undefined) showSample(name as SampleName);
  else showWindow(name as SampleName, place === 'dock' ? new Dock() : new Stage());
}

/** `reader` is one that hears nothing from the tab that drives the outputs. */
function showWindow(name: SampleName, element: Stage | Dock): void {
  const echo = name === 'reader' ? null : SAMPLE_STATES[name];
  const app = new SampleApp({ ...SAMPLE_STATES.reader, echo, echoLog: echo === null ? [] : ROWS });
  app.metersAreKnown = echo !== null;
  element.app = app;
  document.body.style.minWidth = '0';
  document.body.replaceChildren(element);
}

window.addEventListener('hashchange', showNamed);
showNamed();
