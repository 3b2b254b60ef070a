/** The page's own files: whether this browser keeps them, and whether a newer version waits; and the intent to take that. */

export interface HostingState {
  readonly hosting: {
    /** Every file is kept: the page opens without a network. */
    readonly isKept: boolean;
    /** A newer version waits for a click while nothing is live. */
    readonly hasUpdate: boolean;
    /** A newer version of this page was seen in another tab: this one saves nothing any more. */
    readonly isOutdated: boolean;
  };
}

export interface HostingIntents {
  /** Loads the newer version in every tab of this page. While a show is live anywhere it only says so. */
  update(): Promise<void>;
}
