/**
 * The strip under the header. It is always there, so a banner moves nothing: with nothing wrong it says what comes next,
 * else it says what is wrong and offers the one act that helps.
 */
import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Banner, BannerIntent } from '../../app/state/page-state';
import { AppElement } from '../kit/app-element';
import { toneIcon } from '../kit/icons';
import { goToArm, KeepFocus } from '../kit/keep-focus';
import { withoutDirectionMarks } from '../kit/plain-text';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { guidance } from '../words/sentences';

/** A press on its way to the button lands within that, and was meant for the act that stood there before. */
const SETTLES_MS = 500;

@customElement('ttcv-banners')
export class Banners extends AppElement {
  @query('section') private readonly strip!: HTMLElement;
  /** By banner: the act that its button offers. */
  private readonly acts = new Map<string, BannerIntent>();
  /** Banners whose button has just changed from one act to another: it takes no press until the timer ends. */
  private readonly settling = new Map<string, ReturnType<typeof setTimeout>>();

  constructor() {
    super();
    this.watch((state) => [state.banners, guidance(state)]);
    // A banner goes with the press that was on it.
    this.addController(new KeepFocus(this, () => this.strip));
  }

  override render() {
    const { banners } = this.app.state;
    return html`<section class="strip" tabindex="-1" aria-label="What comes next">
      <div role="alert">
        ${repeat(
          banners,
          (banner) => banner.id,
          (banner) => this.renderBanner(banner),
        )}
      </div>
      ${banners.length === 0 ? html`<p class="guidance">${guidance(this.app.state)}</p>` : null}
    </section>`;
  }

  override willUpdate(): void {
    const { banners } = this.app.state;
    for (const id of this.acts.keys()) if (banners.every((banner) => banner.id !== id)) this.acts.delete(id);
    for (const { id, action } of banners) if (action !== null) this.follow(id, action.intent);
  }

  private follow(id: string, intent: BannerIntent): void {
    const before = this.acts.get(id);
    this.acts.set(id, intent);
    if (before === undefined || before === intent) return;
    clearTimeout(this.settling.get(id));
    const settle = (): void => {
      this.settling.delete(id);
      this.requestUpdate();
    };
    this.settling.set(id, setTimeout(settle, SETTLES_MS));
  }

  private renderBanner(banner: Banner) {
    const { action } = banner;
    return html`<div class="banner ${banner.tone}">
      ${toneIcon(banner.tone)}
      <p>${withoutDirectionMarks(banner.text)}</p>
      ${
        action === null
          ? null
          : html`<button
              type="button"
              class="primary"
              aria-disabled=${this.settling.has(banner.id) ? 'true' : 'false'}
              @click=${() => this.onAction(banner.id, action.intent)}
            >
              ${action.label}
            </button>`
      }
      <button type="button" class="quiet" @click=${() => this.app.page.dismissBanner(banner.id)}>
        Dismiss<span class="unseen">: ${banner.text}</span>
      </button>
    </div>`;
  }

  private onAction(id: string, intent: BannerIntent): void {
    if (this.settling.has(id)) return;
    if (intent === 'resume') void this.resume();
    else if (intent === 'goToArm') goToArm(this);
    else if (intent === 'revealDeviceLabels') void this.app.setup.revealDeviceLabels();
    else if (intent === 'exportPatch') this.app.patch.export();
    else location.reload();
  }

  private async resume(): Promise<void> {
    await this.app.session.resume();
    const isHere = this.renderRoot.querySelector(':focus') !== null;
    if (this.app.state.loss === null && isHere) goToArm(this);
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      .strip {
        border-top: 1px solid var(--line);
        border-bottom: 1px solid var(--line);
        background: var(--panel);
      }
      .guidance,
      .banner {
        display: flex;
        align-items: center;
        gap: 12px;
        box-sizing: border-box;
        max-width: 1680px;
        min-height: 48px;
        margin: 0 auto;
        padding: 4px 24px;
      }
      .guidance {
        font-weight: 500;
      }
      .banner p {
        flex: 1;
        margin: 0;
        color: var(--text);
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .banner + .banner {
        border-top: 1px solid var(--line);
      }
      .banner.bad {
        background: var(--bad-wash);
        box-shadow: 0 0 0 100vmax var(--bad-wash);
        clip-path: inset(0 -100vmax);
      }
      @media (max-width: 1100px) {
        .guidance,
        .banner {
          padding: 4px 16px;
        }
      }
      @media (max-width: 640px) {
        .guidance {
          min-height: 64px;
        }
        .banner {
          flex-wrap: wrap;
          padding: 8px 16px;
        }
        .banner p {
          flex-basis: calc(100% - 40px);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-banners': Banners;
  }
}
