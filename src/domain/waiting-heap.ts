/**
 * Those who wait, the least key first: a binary heap that can also let go of one from its middle, because each member knows
 * its place. A member is in one heap at a time. Adding and removing take log n steps. Any thread: safe.
 */
export interface HeapMember {
  /** Where it stands in the heap that holds it. Only that heap writes it. */
  place: number;
}

export class WaitingHeap<Member extends HeapMember> {
  private readonly members: Member[] = [];

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

  holds(member: Member): boolean {
    return this.members[member.place] === member;
  }

  add(member: Member): void {
    this.rise(member, this.members.length);
  }

  /** Lets go of a member; does nothing when this heap does not hold it. Does not allocate. */
  remove(member: Member): void {
    if (!this.holds(member)) return;
    const { place } = member;
    const last = this.members.pop();
    if (last === undefined || last === member) return;
    this.sink(last, place);
    this.rise(last, last.place);
  }

  private rise(member: Member, from: number): void {
    const key = this.keyOf(member);
    let place = from;
    while (place > 0) {
      const parent = this.members[(place - 1) >> 1];
      if (this.keyOf(parent) <= key) break;
      this.put(parent, place);
      place = (place - 1) >> 1;
    }
    this.put(member, place);
  }

  private sink(member: Member, from: number): void {
    const key = this.keyOf(member);
    const count = this.members.length;
    let place = from;
    for (let child = 2 * place + 1; child < count; child = 2 * place + 1) {
      if (child + 1 < count && this.keyOf(this.members[child + 1]) < this.keyOf(this.members[child])) child++;
      if (this.keyOf(this.members[child]) >= key) break;
      this.put(this.members[child], place);
      place = child;
    }
    this.put(member, place);
  }

  private put(member: Member, place: number): void {
    this.members[place] = member;
    member.place = place;
  }
}
