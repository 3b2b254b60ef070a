/** How the two figures of volts look. The one that matters is large: the jack's, or in a rehearsal what chat asks for. */
import { css } from 'lit';

export const voltCellStyles = css`
  :is([data-heading='Volts now'], [data-heading='Asked volts']) {
    contain: strict;
    overflow: hidden;
    text-align: right;
    white-space: nowrap;
  }
  /* Another kind of box: at arming and at Panic the figures take each other's places, and none slides there. */
  [data-shows='asked'] :is([data-heading='Volts now'], [data-heading='Asked volts']) {
    display: flow-root;
  }
  [data-heading='Volts now'],
  [data-shows='asked'] [data-heading='Asked volts'] {
    grid-area: volts;
    height: 48px;
    font-size: 14px;
    line-height: 48px;
  }
  [data-heading='Asked volts'],
  [data-shows='asked'] [data-heading='Volts now'] {
    grid-area: small;
    height: 20px;
    color: var(--muted);
    font-size: 14px;
    line-height: 20px;
  }
  [data-heading='Volts now'] .figure,
  [data-shows='asked'] [data-heading='Asked volts'] .figure {
    font-size: var(--volts);
    font-weight: 650;
    letter-spacing: -0.02em;
  }
  [data-heading='Asked volts'] .figure,
  [data-shows='asked'] [data-heading='Volts now'] .figure {
    font-size: inherit;
    font-weight: 600;
    letter-spacing: 0;
  }
  .many :is([data-heading='Volts now'], [data-shows='asked'] [data-heading='Asked volts']) {
    height: 36px;
    line-height: 36px;
  }
  :is([data-shows='asked'], [data-shows='none']) .figure {
    color: var(--muted);
  }
  [data-shows='none'] [data-heading='Asked volts'] {
    visibility: hidden;
  }
  [data-shows='jack'] [data-heading='Volts now'] .where,
  [data-shows='none'] [data-heading='Volts now'] .where,
  [data-shows='asked'] [data-heading='Asked volts'] .where {
    display: none;
  }
`;
