import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WaiverDecision } from 'backstage-plugin-security-scorecards-common';
import type { WaiverRules } from '../governance/GovernanceSettings';
import { decideWaiver } from './decideWaiver';
import { endWaiver } from './endWaiver';
import type { WaiverRecord } from './WaiverRecord';
import { waiverStatusAt } from './waiverStatusAt';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-11-01T00:00:00.000Z');
const REQUESTER = 'user:default/ann';
const PERSONS = [REQUESTER, 'user:default/ben', 'user:default/cleo'];

const rules: WaiverRules = {
  maximumDays: { critical: 30, high: 90, medium: 180, low: 365 },
  approvals: { critical: 2, high: 1, medium: 1, low: 1 },
};

function requested(severity: WaiverRecord['severity']): WaiverRecord {
  return {
    id: 'w',
    origin: 'api',
    entityRef: 'component:default/cart',
    controlId: 'S3.8',
    practiceId: 'p',
    category: 'planned-fix',
    reason: 'soon',
    owner: 'group:default/team',
    requestedBy: REQUESTER,
    requestedAt: new Date(START).toISOString(),
    expiresAt: new Date(START + 20 * DAY).toISOString(),
    status: 'requested',
    severity,
    endsOnChange: false,
    approvalsNeeded: rules.approvals[severity],
    approvals: [],
    version: 1,
  };
}

/** What a reader of the documentation expects. */
interface Model {
  status: 'requested' | 'active' | 'over';
  approvedBy: string[];
  needed: number;
  day: number;
}

interface Real {
  waiver: WaiverRecord;
  events: number;
}

function expectation(
  model: Model,
  decision: WaiverDecision,
  actor: string,
): 'done' | 'ConflictError' | 'NotAllowedError' {
  const status =
    model.status !== 'over' && model.day >= 20 ? 'over' : model.status;
  const needs = { approve: 'r', deny: 'r', revoke: 'a', withdraw: 'ra' };
  if (!needs[decision].includes(status === 'over' ? '-' : status[0])) {
    return 'ConflictError';
  }
  if (decision === 'withdraw' && actor !== REQUESTER) {
    return 'NotAllowedError';
  }
  if (['approve', 'deny'].includes(decision) && actor === REQUESTER) {
    return 'NotAllowedError';
  }
  return decision === 'approve' && model.approvedBy.includes(actor)
    ? 'ConflictError'
    : 'done';
}

class Decide implements fc.Command<Model, Real> {
  constructor(readonly decision: WaiverDecision, readonly actor: string) {}

  check() {
    return true;
  }

  run(model: Model, real: Real) {
    const { decision, actor } = this;
    const expected = expectation(model, decision, actor);
    let outcome = 'done';
    try {
      const { next, event } = decideWaiver(
        real.waiver,
        { decision, actor },
        {
          now: new Date(START + model.day * DAY),
          rules,
          severity: real.waiver.severity,
        },
      );
      assert.equal(next.version, real.waiver.version + 1);
      assert.deepEqual([event.actor, event.from], [actor, real.waiver.status]);
      real.waiver = next;
      real.events += 1;
    } catch (error) {
      outcome = error instanceof Error ? error.name : 'other';
    }
    assert.equal(outcome, expected);
    if (outcome === 'done') {
      if (decision !== 'approve') {
        model.status = 'over';
      } else {
        model.approvedBy.push(actor);
        if (model.approvedBy.length >= model.needed) {
          model.status = 'active';
        }
      }
    }
    if (model.status === 'active') {
      // Never without enough persons, none of whom is the one who asked.
      const by = new Set(real.waiver.approvals.map(item => item.by));
      assert.ok(by.size >= model.needed);
      assert.ok(!by.has(REQUESTER));
    }
    assert.equal(real.waiver.version, real.events + 1);
  }

  toString() {
    return `${this.actor} ${this.decision}`;
  }
}

class Pass implements fc.Command<Model, Real> {
  constructor(readonly days: number) {}

  check() {
    return true;
  }

  run(model: Model, real: Real) {
    model.day += this.days;
    const now = new Date(START + model.day * DAY);
    const status = waiverStatusAt(real.waiver, now);
    if (model.day >= 20) {
      assert.ok(!['requested', 'active'].includes(status));
    } else {
      assert.equal(status, real.waiver.status);
    }
  }

  toString() {
    return `${this.days} days pass`;
  }
}

class Keep implements fc.Command<Model, Real> {
  check(model: Readonly<Model>) {
    return model.status !== 'over' && model.day >= 20;
  }

  run(model: Model, real: Real) {
    const now = new Date(START + model.day * DAY);
    real.waiver = endWaiver(real.waiver, { now }).next;
    real.events += 1;
    model.status = 'over';
    assert.equal(real.waiver.status, 'expired');
    assert.equal(real.waiver.endedAt, real.waiver.expiresAt);
  }

  toString() {
    return 'the task runs';
  }
}

describe('states of a waiver', () => {
  it.each(['critical', 'high'] as const)(
    'follow the rules whatever people do, when it is %s',
    severity => {
      const person = fc.constantFrom(...PERSONS);
      const followsRules = () =>
        fc.assert(
          fc.property(
            fc.commands(
              [
                fc
                  .tuple(
                    fc.constantFrom<WaiverDecision>(
                      'approve',
                      'deny',
                      'revoke',
                      'withdraw',
                    ),
                    person,
                  )
                  .map(([decision, actor]) => new Decide(decision, actor)),
                fc.integer({ min: 1, max: 12 }).map(days => new Pass(days)),
                fc.constant(new Keep()),
              ],
              { maxCommands: 30 },
            ),
            commands => {
              fc.modelRun(
                (): { model: Model; real: Real } => ({
                  model: {
                    status: 'requested',
                    approvedBy: [],
                    needed: rules.approvals[severity],
                    day: 0,
                  },
                  real: { waiver: requested(severity), events: 0 },
                }),
                commands,
              );
            },
          ),
          { numRuns: 300 },
        );
      expect(followsRules).not.toThrow();
    },
  );

  const now = new Date(START);
  const approve = { decision: 'approve', actor: PERSONS[1] } as const;

  it('names the current state when it is decided already', () => {
    const denied: WaiverRecord = { ...requested('high'), status: 'denied' };
    expect(() =>
      decideWaiver(denied, approve, { now, rules, severity: 'high' }),
    ).toThrow('Waiver w is denied and cannot be approved');
  });

  it('refuses a decision on another version', () => {
    expect(() =>
      decideWaiver(
        requested('high'),
        { ...approve, version: 7 },
        { now, rules, severity: 'high' },
      ),
    ).toThrow(/has changed: it is requested, at version 1 and not 7/);
  });

  it('refuses what lasts longer than the severity allows by now', () => {
    const waiver = {
      ...requested('low'),
      expiresAt: new Date(START + 60 * DAY).toISOString(),
    };
    expect(() =>
      decideWaiver(waiver, approve, { now, rules, severity: 'critical' }),
    ).toThrow(/longer than the 30 days that a critical control allows/);
  });

  it('takes on the severity, and the number of persons, at approval', () => {
    const { next } = decideWaiver(requested('low'), approve, {
      now,
      rules,
      severity: 'critical',
    });
    expect(next).toMatchObject({
      status: 'requested',
      severity: 'critical',
      approvalsNeeded: 2,
    });
  });

  it('is changed only where it stands', () => {
    expect(() =>
      decideWaiver(
        { ...requested('low'), origin: 'config', place: 'a.b[0]' },
        { ...approve, decision: 'revoke' },
        { now, rules, severity: 'low' },
      ),
    ).toThrow('stands in a.b[0] and can be changed only there');
  });
});
