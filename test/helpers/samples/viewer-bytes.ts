/** The memory that one viewer may cost when every part of the engine remembers them. */

/**
 * 150 for the cooldown, 230 for the turn among those who wait, 240 for the vote, 170 for a request that is open (each asserted
 * in its own test), and what waits: 250 for its strings of a chat's lengths, 260 for message and request. 100 more because two of
 * seven modes know who waits in their line. 32 for the minute are there from the start for everybody.
 */
export const BYTES_PER_VIEWER = 1450;
/** For each variable more of which the viewer has a request open. */
export const BYTES_PER_OPEN_REQUEST = 170;
