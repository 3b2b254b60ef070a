/** The views of the page. */
import { VIEW_NAMES } from '../../../app/state/page-state';
import { viewLabel } from '../../words/keys';
import { does, type Source } from '../entry';

export const views: Source = () =>
  VIEW_NAMES.map((view) =>
    does(
      `View ${viewLabel(view)}`,
      (app) => {
        app.page.showView(view);
      },
      { key: `view:${view}`, words: 'show go to open' },
    ),
  );
