/** Puts the page on the document in a sample state. */
import '../../../src/ui/page/page';
import { SampleApp } from '../samples/sample-app';
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

export function showSample(name: SampleName): SampleApp {
  const app = new SampleApp(SAMPLE_STATES[name]);
  fillMeters(app);
  const page = document.createElement('ttcv-page');
  page.app = app;
  document.body.replaceChildren(page);
  return app;
}
