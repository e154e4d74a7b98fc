import fc from 'fast-check';
import { TestDatabases } from '@backstage/backend-test-utils';
import { applyDatabaseMigrations } from '../database/applyDatabaseMigrations';
import { DatabaseAttestationStore } from '../database/attestations/DatabaseAttestationStore';
import type { AttestationEntry } from './AttestationEntry';
import { attestationStatusAt } from './attestationStatusAt';
import { endAttestation } from './endAttestation';
import { revokeAttestation } from './revokeAttestation';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-11-01T00:00:00.000Z');
const TARGETS = ['component:default/a', 'component:default/b', undefined];
const ACTOR = 'user:default/ann';

/** Id of the attestation that counts, by target. */
interface Model {
  current: Map<string | undefined, { id: string; until: number }>;
  day: number;
  count: number;
  prefix: string;
}

interface Real {
  store: DatabaseAttestationStore;
}

type Step = fc.AsyncCommand<Model, Real>;

function entryOf(options: {
  id: string;
  entityRef: string | undefined;
  practiceId: string;
  day: number;
  days: number;
}): AttestationEntry {
  const at = START + options.day * DAY;
  return {
    id: options.id,
    origin: 'api',
    entityRef: options.entityRef,
    practiceId: options.practiceId,
    question: 'Is it done?',
    answer: 'yes',
    statement: 'It is',
    attestedBy: ACTOR,
    attestedAt: new Date(at).toISOString(),
    expiresAt: new Date(at + options.days * DAY).toISOString(),
    status: 'current',
    version: 1,
  };
}

async function compare(model: Model, real: Real): Promise<void> {
  const now = new Date(START + model.day * DAY);
  const { items, totalItems } = await real.store.list({
    filter: { statuses: ['current'], practiceId: model.prefix },
    entityRefs: TARGETS.flatMap(target => target ?? []),
    now: now.toISOString(),
    limit: 100,
  });
  const expected = [...model.current.values()]
    .filter(({ until }) => until > model.day)
    .map(({ id }) => id);
  expect(items.map(({ entry }) => entry.id).sort()).toEqual(expected.sort());
  expect(totalItems).toBe(expected.length);
  const ends = items.map(({ entry }) => Date.parse(entry.expiresAt));
  expect(ends).toEqual([...ends].sort((a, b) => a - b));
}

const attest = (targets: readonly number[], days: number): Step => ({
  check: () => true,
  toString: () => `attest ${targets} for ${days} days`,
  async run(model, real) {
    const changes = targets.map(target => {
      const id = `${model.prefix}-${model.count++}`;
      const next = entryOf({
        id,
        entityRef: TARGETS[target],
        practiceId: model.prefix,
        day: model.day,
        days,
      });
      model.current.set(TARGETS[target], { id, until: model.day + days });
      return {
        next,
        event: {
          at: next.attestedAt,
          actor: ACTOR,
          action: 'attested',
          to: 'current',
        },
      };
    });
    await real.store.attest(changes);
    await compare(model, real);
  },
});

const revoke = (target: number): Step => ({
  check: model => model.current.has(TARGETS[target]),
  toString: () => `revoke ${target}`,
  async run(model, real) {
    const now = new Date(START + model.day * DAY);
    const known = model.current.get(TARGETS[target]);
    const entry = await real.store.read(known?.id ?? '');
    if (!entry || !known) {
      throw new Error('The attestation is lost');
    }
    const decide = () => revokeAttestation(entry, { actor: ACTOR }, now);
    if (known.until <= model.day || entry.status !== 'current') {
      expect(decide).toThrow(/cannot be revoked/);
      return;
    }
    const change = decide();
    await real.store.update(entry, change);
    // Somebody who looked at the same state comes too late.
    await expect(real.store.update(entry, change)).rejects.toThrow(
      /was changed by somebody else just now: it is revoked/,
    );
    model.current.delete(TARGETS[target]);
    await compare(model, real);
  },
});

const pass = (days: number): Step => ({
  check: () => true,
  toString: () => `${days} days pass`,
  async run(model, real) {
    model.day += days;
    await compare(model, real);
  },
});

describe('states of an attestation', () => {
  it.each(databases.eachSupportedId())(
    'follow the rules whatever people do, on %s',
    async databaseId => {
      const database = await databases.init(databaseId);
      await applyDatabaseMigrations(database);
      const store = new DatabaseAttestationStore({
        database,
        clock: () => new Date(START),
      });
      let run = 0;
      const result = fc.check(
        fc.asyncProperty(
          fc.commands<Model, Real, false>(
            [
              fc
                .tuple(
                  fc.uniqueArray(fc.integer({ min: 0, max: 2 }), {
                    minLength: 1,
                  }),
                  fc.integer({ min: 1, max: 20 }),
                )
                .map(([targets, days]) => attest(targets, days)),
              fc.integer({ min: 0, max: 2 }).map(revoke),
              fc.integer({ min: 1, max: 9 }).map(pass),
            ],
            { maxCommands: 12 },
          ),
          async commands => {
            const prefix = `practice-${run++}`;
            await fc.asyncModelRun(
              () => ({
                model: { current: new Map(), day: 0, count: 0, prefix },
                real: { store },
              }),
              commands,
            );
          },
        ),
        { numRuns: 25, endOnFailure: true },
      );
      expect(await result).toMatchObject({
        failed: false,
        errorInstance: null,
      });
    },
  );

  it('names the state when it is over', () => {
    const entry = entryOf({
      id: 'a',
      entityRef: undefined,
      practiceId: 'p',
      day: 0,
      days: 5,
    });
    const later = new Date(START + 5 * DAY);
    expect(attestationStatusAt(entry, later)).toBe('expired');
    expect(() => revokeAttestation(entry, { actor: ACTOR }, later)).toThrow(
      'Attestation a is expired and cannot be revoked',
    );
    const ended = endAttestation(entry, {
      now: new Date(START + DAY),
      status: 'ended',
      note: 'S3.8 fails',
    });
    expect(ended.next).toMatchObject({ status: 'ended', version: 2 });
    expect(ended.event).toMatchObject({ from: 'current', note: 'S3.8 fails' });
    expect(() =>
      revokeAttestation(
        { ...entry, origin: 'config', place: 'x[0]' },
        { actor: ACTOR },
        new Date(START),
      ),
    ).toThrow('stands in x[0]');
  });
});
