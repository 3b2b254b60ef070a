/** The page itself: its theme, keys, banners, and the file of figures. */
import { WINDOW_NAMES } from '../../../app/state/page-state';
import { THEMES } from '../../../app/state/theme-state';
import { updateOffer } from '../../words/hosting-words';
import { THEME_WORDS } from '../../words/theme-words';
import { does, type Source } from '../entry';
import { inReader } from '../obstacles';

const UPDATE_OBSTACLES = {
  button: null,
  text: 'After Stop',
  none: 'This is the newest version known',
} as const;

export const page: Source = (app) => {
  const { state } = app;
  return [
    {
      title: 'Keys',
      hint: 'Every key of this page',
      key: 'keys',
      words: 'shortcuts help keyboard',
      act: { kind: 'keys' },
    },
    ...THEMES.map((theme) =>
      does(
        `Theme ${THEME_WORDS[theme]}`,
        ({ themes }) => {
          themes.choose(theme);
        },
        {
          words: 'colours appearance mode',
          obstacle: state.theme === theme ? 'It is chosen' : null,
        },
      ),
    ),
    ...WINDOW_NAMES.map((name) =>
      does(
        `Open the ${name}`,
        ({ page }) => {
          page.openWindow(name);
        },
        { hint: 'A small window beside this one', words: 'window second screen obs' },
      ),
    ),
    does(
      'Update now',
      ({ hosting }) => {
        void hosting.update();
      },
      {
        hint: 'Loads the newer version of this page',
        words: 'version reload',
        obstacle: UPDATE_OBSTACLES[updateOffer(state) ?? 'none'],
      },
    ),
    does(
      'Download diagnostics',
      ({ diagnostics }) => {
        diagnostics.save();
      },
      { hint: 'Figures only, no chat text', words: 'file report latency' },
    ),
    does(
      'Test this computer',
      ({ page, selfTest }) => {
        page.showView('log');
        void selfTest.run();
      },
      {
        hint: 'Whether it is good enough for a show, in the view Log',
        words: 'self check speed benchmark capacity',
        obstacle: inReader(app) ?? (state.armed ? 'Not while the outputs are armed' : null),
      },
    ),
    does(
      'Cancel the test of this computer',
      ({ selfTest }) => {
        selfTest.cancel();
      },
      { words: 'stop check', obstacle: state.selfTest.step === null ? 'No test runs' : null },
    ),
    ...state.banners.map(({ id, text }) =>
      does(
        `Dismiss: ${text}`,
        ({ page }) => {
          page.dismissBanner(id);
        },
        { words: 'banner alert close' },
      ),
    ),
  ];
};
