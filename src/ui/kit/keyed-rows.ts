/**
 * Lists rows by their keys, as Lit's `repeat` does. From lit-html 3.3.1 on that one leaves a comment behind for each row that goes
 * (lit/lit#5298): an hour of chat was some 10 MB of them. Page: safe.
 */
import { type ChildPart, Directive, directive, type PartInfo } from 'lit/directive.js';
import { getCommittedValue, getDirectiveClass } from 'lit/directive-helpers.js';
import { repeat } from 'lit/directives/repeat.js';

type Arguments = [
  items: Iterable<unknown>,
  keyOf: (item: never) => unknown,
  render: (item: never, at: number) => unknown,
];

const LitRows = getDirectiveClass(repeat([], String));

const partsIn = (part: ChildPart): readonly ChildPart[] => {
  const committed = getCommittedValue(part);
  return Array.isArray(committed) ? (committed as readonly ChildPart[]) : [];
};

class KeyedRows extends Directive {
  private readonly rows: Directive;

  constructor(part: PartInfo) {
    super(part);
    if (LitRows === undefined) throw new Error('repeat is a directive of Lit');
    this.rows = new LitRows(part);
  }

  override update(part: ChildPart, given: Arguments): unknown {
    const before = [...partsIn(part)];
    const rendered = this.rows.update(part, given);
    const kept = new Set(partsIn(part));
    for (const row of before) if (!kept.has(row)) row.endNode?.parentNode?.removeChild(row.endNode);
    return rendered;
  }

  render(...given: Arguments): unknown {
    return this.rows.render(...given);
  }
}

const rows = directive(KeyedRows);

/** Renders each item; a row goes with its item's key wherever that goes. */
export const keyedRows = <Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => unknown,
  render: (item: Item, at: number) => unknown,
): unknown => rows(items, keyOf, render);
