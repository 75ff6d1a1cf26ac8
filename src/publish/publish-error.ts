/** How publishing fails, for those who must not load what opens the network. */

/** What keeps a report from being published; the message is for the author and holds no token. */
export class PublishError extends Error {
  override name = 'PublishError';
  /** `rights`: the token may not do it; `lost`: it may work a moment later; `refused`: GitHub takes no such lines. */
  readonly kind: 'rights' | 'lost' | 'refused' | 'other';

  constructor(message: string, kind: PublishError['kind'] = 'other') {
    super(message);
    this.kind = kind;
  }
}
