/**
 * Those who wait, the least key first: a binary heap that can also let go of one from its middle, because each member knows
 * its place. A member is in one heap at a time. Adding and removing take log n steps. Any thread: safe.
 */
export interface HeapMember {
  /** The member's place in the heap that holds it. Only that heap writes it. */
  place: number;
}

export class WaitingHeap<Member extends HeapMember> {
  private readonly members: Member[] = [];
  /** One key for each member, beside one another: finding a place looks at these alone. */
  private readonly keys: number[] = [];

  /** `keyOf` must not change its mind about a member while the heap holds it. */
  constructor(private readonly keyOf: (member: Member) => number) {}

  get size(): number {
    return this.members.length;
  }

  /** The member with the least key, undefined when the heap is empty. Does not allocate. */
  get first(): Member | undefined {
    return this.members[0];
  }

  /** In no order. */
  get all(): readonly Member[] {
    return this.members;
  }

  /** The members with the least keys, the least first, `count` at most. Takes no longer for a large heap. For people: allocates. */
  least(count: number): readonly Member[] {
    const found: Member[] = [];
    // Places that may be next: no member is before the one above it.
    const open = this.members.length === 0 ? [] : [0];
    while (found.length < count && open.length > 0) {
      open.sort((one, other) => this.keys[other] - this.keys[one]);
      const place = open.pop() ?? 0;
      found.push(this.members[place]);
      for (const child of [2 * place + 1, 2 * place + 2]) if (child < this.members.length) open.push(child);
    }
    return found;
  }

  holds(member: Member): boolean {
    return this.members[member.place] === member;
  }

  add(member: Member): void {
    this.rise(member, this.keyOf(member), this.members.length);
  }

  /** Lets go of a member; does nothing when this heap does not hold it. Does not allocate. */
  remove(member: Member): void {
    if (!this.holds(member)) return;
    const { place } = member;
    const last = this.members.pop();
    const key = this.keys.pop();
    if (last === undefined || key === undefined || last === member) return;
    if (place > 0 && this.keys[(place - 1) >> 1] > key) this.rise(last, key, place);
    else this.sink(last, key, place);
  }

  private rise(member: Member, key: number, from: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.keys[parent] <= key) break;
      this.put(this.members[parent], this.keys[parent], place);
      place = parent;
    }
    this.put(member, key, place);
  }

  private sink(member: Member, key: number, from: number): void {
    const { keys } = this;
    const count = this.members.length;
    let place = from;
    for (let child = 2 * place + 1; child < count; child = 2 * place + 1) {
      if (child + 1 < count && keys[child + 1] < keys[child]) child++;
      if (keys[child] >= key) break;
      this.put(this.members[child], keys[child], place);
      place = child;
    }
    this.put(member, key, place);
  }

  private put(member: Member, key: number, place: number): void {
    this.members[place] = member;
    this.keys[place] = key;
    member.place = place;
  }
}
