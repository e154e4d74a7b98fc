import type {
  CollectedEvidence,
  CollectedPage,
} from 'backstage-plugin-security-scorecards-node';
import type { ControlDirectory } from '../collectors/ControlDirectory';
import { convertFinding } from '../collectors/securityhub/convert';
import { convertSignals } from '../collectors/securityhub/convertSignals';
import { findingSchema } from '../collectors/securityhub/schema';
import type { SignalSettings } from '../config/AwsSettings';
import { convertComplianceChange } from './convertComplianceChange';
import { EventPage } from './EventPage';
import { parseEvent } from './parseEvent';

/** A message of the queue, as far as its content goes. @internal */
export interface EventMessage {
  body: string;
  /** Received before and not acknowledged. */
  again: boolean;
}

/** What conversion depends on. @internal */
export interface EventConverterOptions {
  partition: string;
  controls: ControlDirectory;
  /** Sources that are read; events of others are counted and left. */
  securityHub: boolean;
  config: boolean;
  /** Which findings of other products are wanted; undefined for none. */
  signals?: SignalSettings;
}

/** Turns events into what collectors would bring. @internal */
export class EventConverter {
  readonly #options: EventConverterOptions;

  constructor(options: EventConverterOptions) {
    this.#options = options;
  }

  /**
   * @param now - milliseconds since 1970; nothing was observed later
   * @returns the page, and the messages that are no events and must not be acknowledged
   */
  convert<T extends EventMessage>(
    messages: readonly T[],
    now: number,
  ): { page: CollectedPage; malformed: T[] } {
    const page = new EventPage();
    const malformed = messages.filter(
      message => !this.#add(message, page, now),
    );
    return { page: page.toPage(), malformed };
  }

  #add(message: EventMessage, page: EventPage, now: number): boolean {
    const event = parseEvent(message.body);
    switch (event.kind) {
      case 'malformed':
        // Counted once, however often it comes back on its way to the dead-letter queue.
        if (!message.again) {
          page.skip({ cause: 'malformed-event' });
        }
        return false;
      case 'ignored':
        page.skip({ cause: event.cause });
        return true;
      case 'findings':
        if (this.#options.securityHub) {
          event.findings.forEach(raw => this.#addFinding(raw, page, now));
        } else {
          page.skip({ cause: 'source-off' });
        }
        return true;
      default:
        if (this.#options.config) {
          const { securityHub: dropSecurityHubRules } = this.#options;
          const converted = convertComplianceChange(event.change, {
            ...this.#options,
            dropSecurityHubRules,
            now,
          });
          if ('evidence' in converted) {
            page.addEvidence(converted.evidence);
          } else {
            page.skip(converted.skipped);
          }
        } else {
          page.skip({ cause: 'source-off' });
        }
        return true;
    }
  }

  #addFinding(raw: unknown, page: EventPage, now: number): void {
    const { controls } = this.#options;
    const converted = convertFinding(raw, { controls, now });
    if (converted.kind === 'skipped') {
      if (converted.skipped.cause === 'not-a-control') {
        this.#addSignals(raw, page, now);
      } else {
        page.skip(converted.skipped);
      }
    } else if (converted.archived) {
      page.remove(converted.evidence);
    } else if (isRecorderPass(converted.evidence)) {
      page.skip({ cause: 'left-to-visits' });
    } else {
      page.addEvidence(converted.evidence, converted.resource);
    }
  }

  #addSignals(raw: unknown, page: EventPage, now: number): void {
    const { signals: settings } = this.#options;
    const parsed = findingSchema.safeParse(raw);
    if (!settings || !parsed.success) {
      page.skip({ cause: 'not-a-control' });
      return;
    }
    const converted = convertSignals(parsed.data, { settings, now });
    if (typeof converted === 'string') {
      page.skip({ cause: converted });
    } else {
      page.addSignals(converted.signals, converted.resources);
    }
  }
}

// Beside Security Hub V2 the control passes whatever the account's recorder does; whether that is so, only a visit knows.
function isRecorderPass({ controlId, status }: CollectedEvidence): boolean {
  return controlId === 'Config.1' && status === 'pass';
}
