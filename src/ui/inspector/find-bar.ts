/** Finds, sorts and groups the list of settings. */
import { html } from 'lit';
import { type Listing, type Order, ORDERS } from './listed-variables';

export function findBar(listing: Listing, onList: (listing: Listing) => void) {
  const take = (part: Partial<Listing>): void => {
    onList({ ...listing, ...part });
  };
  return html`<div class="find">
    <input
      type="search"
      aria-label="Find a variable"
      placeholder="Find by name, alias, jack, kind or mode"
      .value=${listing.find}
      @input=${(event: Event) => take({ find: (event.target as HTMLInputElement).value })}
    />
    <select
      aria-label="Order"
      @change=${(event: Event) => take({ order: (event.target as HTMLSelectElement).value as Order })}
    >
      ${Object.entries(ORDERS).map(
        ([name, { label }]) =>
          html`<option value=${name} .selected=${name === listing.order}>${label}</option>`,
      )}
    </select>
    <label class="tick">
      <input
        type="checkbox"
        .checked=${listing.inGroups}
        @change=${(event: Event) => take({ inGroups: (event.target as HTMLInputElement).checked })}
      />
      Groups
    </label>
  </div>`;
}
