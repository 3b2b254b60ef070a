/** The viewers' page of one patch: a card for each variable, the vote, and the command that was copied last. */
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { CROWD_SIDES } from '../../domain/crowd/mode-vote';
import type { Patch, Variable } from '../../domain/patch/patch';
import { CommandWriter } from '../../domain/patch/viewers-command';
import { playPageStyles } from './play-page-styles';
import './play-variable';
import type { CopyEvent } from './play-variable';
import { crowdOfAll, NO_VARIABLES, pace } from './viewers-words';

/** More than this no thumb scrolls through. */
const SEARCHED_FROM = 9;
/** The bar at the bottom has room for no more. */
const REMEMBERED = 3;

@customElement('ttcv-play-page')
export class PlayPage extends LitElement {
  @property({ attribute: false }) patch!: Patch;
  @state() private sought = '';
  /** The last commands, the newest first: in memory only. */
  @state() private copied: readonly string[] = [];
  /** The browser refused the clipboard. */
  @state() private mustCopyByHand = false;
  @query('.by-hand') private readonly byHand!: HTMLInputElement | null;
  private writer!: CommandWriter;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('patch')) return;
    this.writer = new CommandWriter(this.patch);
    this.sought = '';
  }

  override render() {
    const { variables, name } = this.patch;
    return html`<main @copy-command=${this.onCopy}>
        <h1>Play ${name}</h1>
        ${variables.length === 0 ? html`<p>${NO_VARIABLES}</p>` : this.renderControls()}
      </main>
      ${this.renderBar()}`;
  }

  private renderControls() {
    const { variables, grammar, crowdSwitch } = this.patch;
    const crowd = crowdOfAll(this.patch);
    return html`<p>
        Touch a control, copy its command, and paste it into the chat of the stream. ${crowd}
        ${pace(this.patch)}
      </p>
      ${variables.length >= SEARCHED_FROM ? this.renderSearch() : nothing}
      <div class="cards">
        ${this.found.map((variable) =>
          keyed(
            variable.name,
            html`<ttcv-play-variable
              .variable=${variable}
              .grammar=${grammar}
              .writer=${this.writer}
              .saysCrowd=${crowd === null}
            ></ttcv-play-variable>`,
          ),
        )}
      </div>
      ${this.found.length === 0 ? html`<p role="status">Nothing of that name.</p>` : nothing}
      ${crowdSwitch.on ? this.renderVote() : nothing} ${this.renderUndo()}`;
  }

  private renderSearch() {
    return html`<label class="search"
      >Find
      <input
        type="search"
        autocomplete="off"
        maxlength="100"
        .value=${this.sought}
        @input=${(event: Event) => (this.sought = (event.target as HTMLInputElement).value)}
      />
    </label>`;
  }

  private renderVote() {
    return html`<section class="choices" aria-labelledby="vote">
      <h2 id="vote">Vote how chat decides</h2>
      ${CROWD_SIDES.map(
        (side) => html`<button type="button" @click=${() => this.copy(side)}>${side}</button>`,
      )}
    </section>`;
  }

  private renderUndo() {
    const command = this.writer.writeUndo();
    if (command === null) return nothing;
    return html`<div class="choices">
      <button type="button" title=${command} @click=${() => this.copy(command)}>
        Take my last change back
      </button>
    </div>`;
  }

  /** It stays in sight and grows upwards, so that nothing moves under a thumb. */
  private renderBar() {
    const [newest, ...earlier] = this.copied;
    return html`<aside aria-label="Copied">
      <p role="status">
        ${
          newest === undefined
            ? 'Nothing is copied yet.'
            : this.mustCopyByHand
              ? 'Your browser did not let this page copy. Copy the command from here, then paste it into chat.'
              : html`Copied <code>${newest}</code>. Paste it into chat.`
        }
      </p>
      ${
        this.mustCopyByHand
          ? html`<input class="by-hand" aria-label="Command" readonly .value=${newest} />`
          : nothing
      }
      ${
        earlier.length === 0
          ? nothing
          : html`<div class="choices" role="group" aria-label="Copy again">
              ${earlier.map(
                (command) =>
                  html`<button type="button" class="again" @click=${() => this.copy(command)}>
                    ${command}
                  </button>`,
              )}
            </div>`
      }
    </aside>`;
  }

  private get found(): readonly Variable[] {
    const sought = this.sought.trim().normalize('NFKC').toLowerCase();
    return this.patch.variables.filter(({ name, aliases }) =>
      [name, ...aliases].some((word) => word.toLowerCase().includes(sought)),
    );
  }

  private onCopy({ detail }: CopyEvent): void {
    void this.copy(detail);
  }

  private async copy(command: string): Promise<void> {
    // Asked for at once: a browser allows it only during the touch.
    const isCopied = await writeToClipboard(command);
    this.copied = [command, ...this.copied.filter((one) => one !== command)].slice(0, REMEMBERED);
    this.mustCopyByHand = !isCopied;
    if (isCopied) return;
    await this.updateComplete;
    this.byHand?.select();
  }

  static override styles = playPageStyles;
}

async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-play-page': PlayPage;
  }
}
