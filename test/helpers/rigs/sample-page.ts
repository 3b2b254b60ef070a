/** The page in the sample state that the address names, `sample-page.html#armed`; follows a change of that name. */
import { SAMPLE_STATES, type SampleName } from '../samples/sample-states';
import { showSample } from './show-sample';

function showNamed(): void {
  const name = location.hash.slice(1);
  if (!(name in SAMPLE_STATES)) throw new Error(`no sample state is called ${name}`);
  showSample(name as SampleName);
}

window.addEventListener('hashchange', showNamed);
showNamed();
