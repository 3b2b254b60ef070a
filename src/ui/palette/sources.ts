/** The sources of entries, in the order in which they stand while nothing is typed. A new one is one file and one line here. */
import type { Source } from './entry';
import { alerts } from './sources/alerts';
import { library } from './sources/library';
import { limits } from './sources/limits';
import { listen } from './sources/listen';
import { onAir } from './sources/on-air';
import { obs } from './sources/obs';
import { page } from './sources/page';
import { patch } from './sources/patch';
import { setup } from './sources/setup';
import { show } from './sources/show';
import { simulation } from './sources/simulation';
import { tracing } from './sources/tracing';
import { variables } from './sources/variables';
import { viewers } from './sources/viewers';
import { views } from './sources/views';

const SOURCES: readonly Source[] = [
  ...[
    show,
    views,
    viewers,
    listen,
    simulation,
    limits,
    alerts,
    onAir,
    obs,
    tracing,
    patch,
    library,
    setup,
    page,
  ],
  // By far the most.
  variables,
];

/** Every entry of the app as it is now. */
export const allEntries: Source = (app) => SOURCES.flatMap((source) => source(app));
