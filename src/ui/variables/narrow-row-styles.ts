/** How a row looks in the streamer's hand, and where there is room for two lines only. */
import { css } from 'lit';

/** In the streamer's hand the row's settings make room for the slider; nothing else moves. */
export const heldRowStyles = css`
  tr[data-hand] [data-heading='Meter'] {
    grid-row: 2 / 4;
  }
  tr[data-hand] .meter {
    height: 22px;
  }
  tr[data-hand] ttcv-hold-slider {
    height: 24px;
  }
  tr[data-hand] :is([data-heading='Kind'], [data-heading='Range'], [data-heading='Crowd mode']) {
    position: absolute;
    clip-path: inset(50%);
  }
`;

export const narrowRowStyles = css`
  @container (max-width: 639px) {
    tbody tr,
    .many tr {
      --volts: 22px;
      grid-template:
        'jack name name name volts edit' 22px
        'jack value set-by set-by decision edit' 18px
        'jack meter meter meter meter edit' 6px /
        20px 3ch minmax(0, 1fr) 0 84px auto;
      gap: 0 6px;
      height: 48px;
      padding: 0;
      contain-intrinsic-size: auto 48px;
    }
    .label,
    .aliases,
    .end,
    tr[data-hand] .meter {
      display: none;
    }
    tr[data-hand] [data-heading='Meter'] {
      grid-column: 2 / 5;
    }
    tr[data-hand] :is([data-heading='Value now'], [data-heading='Set by']) {
      visibility: hidden;
    }
    [data-shows='asked'] [data-heading='Volts now'],
    :is([data-shows='jack'], [data-shows='none']) [data-heading='Asked volts'],
    :is([data-heading='Kind'], [data-heading='Range'], [data-heading='Crowd mode']) {
      position: absolute;
      width: 1px;
      clip-path: inset(50%);
    }
    [data-heading='Jack'] b,
    .many [data-heading='Jack'] b {
      font-size: 18px;
    }
    .name {
      font-size: 14px;
      line-height: 22px;
    }
    [data-heading='Value now'],
    [data-heading='Set by'],
    [data-heading='Decision'] {
      font-size: 13px;
    }
    [data-heading='Decision'] {
      text-align: right;
    }
    /* The longest of these words is whole. */
    .hand-word {
      font-size: 12px;
      letter-spacing: -0.02em;
    }
    .value-now {
      height: 18px;
      line-height: 18px;
    }
    .meter,
    .many .meter,
    .track,
    .many .track {
      height: 6px;
    }
    .edit .open {
      min-width: 44px;
      min-height: 44px;
      padding: 0;
    }
    [data-heading='Volts now'],
    [data-shows='asked'] [data-heading='Asked volts'] {
      height: 22px;
      font-size: 13px;
      line-height: 22px;
    }
  }
`;
