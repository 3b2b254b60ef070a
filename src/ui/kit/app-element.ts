/** The base of every component: a Lit element that is given the app and redraws when its part of the state changes. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { App, SmallApp } from '../../app/state/state';
import { type Selector, StateWatch } from './state-watch';

/** A component of a small window. */
export abstract class SmallAppElement extends LitElement {
  @property({ attribute: false }) app!: SmallApp;

  /** Say in the constructor which parts `render` reads; see `StateWatch`. */
  protected watch(select: Selector, everyMs = 0): void {
    this.addController(new StateWatch(this, select, everyMs));
  }
}

/** A component of the page, which has every intent. */
export abstract class AppElement extends SmallAppElement {
  declare app: App;
}
