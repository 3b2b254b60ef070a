/** The base of every component: a Lit element that is given the app and redraws when its part of the state changes. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { App } from '../../app/state/state';
import { type Selector, StateWatch } from './state-watch';

export abstract class AppElement extends LitElement {
  @property({ attribute: false }) app!: App;

  /** Say in the constructor which parts `render` reads; see `StateWatch`. */
  protected watch(select: Selector, everyMs = 0): void {
    this.addController(new StateWatch(this, select, everyMs));
  }
}
