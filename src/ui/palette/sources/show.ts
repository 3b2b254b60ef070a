/** The show: going live, panic, pause. Nothing here arms: an entry only leads to the switch. */
import { armObstacle } from '../../../app/state/arm-obstacle';
import type { ArmStart } from '../../../app/state/session-state';
import type { App } from '../../../app/state/state';
import { does, type Entry, goesTo, type Source } from '../entry';
import { inReader, isOn } from '../obstacles';

export const show: Source = (app) => [
  does(
    'Panic',
    ({ panics }) => {
      panics.panic();
    },
    { hint: 'Every jack to 0 V, disarmed', key: 'panic', words: 'emergency zero silence' },
  ),
  liveEntry(app),
  does('Resume', ({ session }) => void session.resume(), {
    hint: 'Opens the interface again after it was lost',
    words: 'reconnect interface',
    obstacle: inReader(app) ?? (app.state.loss === null ? 'The interface was not lost' : null),
  }),
  goesTo(
    'Go to the arm switch',
    { view: null, name: 'Arm outputs' },
    {
      hint: 'Only the switch itself arms',
      words: 'outputs',
      obstacle: app.state.armed ? null : armObstacle(app.state),
    },
  ),
  does(
    'Disarm outputs',
    ({ arming }) => {
      arming.set(false, 'here');
    },
    {
      hint: 'Every jack ramps to 0 V; chat goes on',
      obstacle: inReader(app) ?? (app.state.armed ? null : 'The outputs are not armed'),
    },
  ),
  ...START_ENTRIES.map(([start, title, hint]) => startEntry(app, start, title, hint)),
  pauseEntry(app),
];

const START_ENTRIES: readonly (readonly [start: ArmStart, title: string, hint: string])[] = [
  ['here', 'Start from here at the next arming', 'Where chat has put the jacks'],
  ['rest', 'Start from rest at the next arming', 'Every jack at its rest'],
];

const startEntry = (app: App, start: ArmStart, title: string, hint: string): Entry =>
  does(
    title,
    ({ arming }) => {
      arming.chooseStart(start);
    },
    {
      hint,
      words: 'jacks volts',
      obstacle: inReader(app) ?? (app.state.armStart === start ? 'It is chosen' : null),
    },
  );

const liveEntry = (app: App): Entry =>
  isOn(app.state)
    ? does('Stop', ({ session }) => void session.stop(), {
        hint: 'Every jack to 0 V, then the interface is closed',
        words: 'end show',
        obstacle: inReader(app),
      })
    : does('Go live', ({ session }) => void session.goLive(), {
        hint: 'Joins chat and opens the interface at 0 V',
        words: 'start show connect',
        obstacle: inReader(app) ?? (app.state.session === 'stopped' ? null : 'It is stopping'),
      });

const pauseEntry = (app: App): Entry => {
  const { paused } = app.state.control;
  return does(
    paused ? 'Let chat play again' : 'Pause chat',
    ({ hand }) => {
      hand.pause(!paused);
    },
    { hint: 'Pause chat: viewers move nothing until it is pressed again', obstacle: inReader(app) },
  );
};
