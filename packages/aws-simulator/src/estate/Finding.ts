import type { Check } from './Check';
import type { CheckState } from './checkStateOf';
import type { Cell } from './Inventory';
import type { ThreatFinding } from './model';
import type { Resource } from './Resource';
import { toControlDocument } from './toControlDocument';
import { toThreatDocument } from './toThreatDocument';

/**
 * A finding in AWS Security Finding Format, as JSON.
 *
 * @internal
 */
export type FindingDocument = Record<string, unknown>;

/**
 * What a finding is about: a control's check or another product's discovery.
 *
 * @internal
 */
export type FindingSubject =
  | { readonly kind: 'check'; readonly check: Check; readonly absent: boolean }
  | { readonly kind: 'threat'; readonly threat: ThreatFinding };

/**
 * A finding before it is written out. What filters look at most is at hand;
 * the document is built on first use.
 *
 * @internal
 */
export class Finding {
  readonly cell: Cell;
  readonly resource: Resource;
  readonly state: CheckState;
  /** With `absent`, the check passed for want of any resource. */
  readonly subject: FindingSubject;
  #document: FindingDocument | undefined;

  constructor(options: {
    cell: Cell;
    resource: Resource;
    state: CheckState;
    subject: FindingSubject;
  }) {
    this.cell = options.cell;
    this.resource = options.resource;
    this.state = options.state;
    this.subject = options.subject;
  }

  get document(): FindingDocument {
    this.#document ??=
      this.subject.kind === 'threat'
        ? toThreatDocument(this, this.subject.threat)
        : toControlDocument(this, this.subject.check);
    return this.#document;
  }
}
