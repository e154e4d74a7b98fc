import fc from 'fast-check';
import { anyInput } from '../evaluation/__testUtils__/arbitraries';
import type { EvaluationInput } from '../evaluation';
import { evaluateScorecard } from '../evaluation/evaluateScorecard';
import {
  bucketArn,
  evaluationInput,
  evidenceRow,
  hoursAgo,
  resourceRow,
  TEST_CONTROLS,
  testCatalogue,
} from '../evaluation/testing';
import { Catalogue } from '../catalogue';
import { rowKey } from './Replay';
import type { ScoreChangeCauseId } from './ScoreChange';
import { splitScoreChange } from './splitScoreChange';

const LATER = '2026-10-01T12:00:00.000Z';

/** Evidence of a store has each row once, on resources that are told. */
function asStored(input: EvaluationInput): EvaluationInput {
  const rows = new Map(Array.from(input.own, row => [rowKey(row), row]));
  const resources = new Map(
    [...rows.values(), ...input.resources].map(item => [
      item.resourceId,
      resourceRow({
        resourceId: item.resourceId,
        resourceType: item.resourceType,
      }),
    ]),
  );
  return {
    ...input,
    own: [...rows.values()],
    resources: [...resources.values()],
  };
}

/** The same evidence and its times, some weeks later. */
function later(input: EvaluationInput): EvaluationInput {
  const shift = Date.parse(LATER) - Date.parse(input.now);
  const moved = (time: string) =>
    new Date(Date.parse(time) + shift).toISOString();
  return {
    ...input,
    now: LATER,
    own: Array.from(input.own, row => ({
      ...row,
      observedAt: moved(row.observedAt),
    })),
  };
}

const catalogues = [
  testCatalogue(),
  testCatalogue(
    TEST_CONTROLS.map(control => ({
      ...control,
      severity: control.id.startsWith('S3') ? 'low' : control.severity,
    })),
  ),
  new Catalogue({
    ...testCatalogue(TEST_CONTROLS.slice(2)),
    version: 'fewer',
    switchedOff: ['S3.8'],
  }),
].map(
  (catalogue, index) =>
    new Catalogue({
      version: `v${index}`,
      domains: catalogue.domains,
      practices: catalogue.practices,
      controls: catalogue.controls,
      switchedOff: catalogue.switchedOff,
    }),
);

const anyEnds = fc
  .record({
    from: anyInput,
    to: anyInput,
    // Mostly the same evidence at both ends, so that rows change and not only come and go.
    kept: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    catalogues: fc.tuple(
      fc.constantFrom(...catalogues),
      fc.constantFrom(...catalogues),
    ),
    attested: fc.tuple(fc.boolean(), fc.boolean()),
    isNew: fc.boolean(),
    isRemoved: fc.boolean(),
  })
  .map(({ from, to, kept, attested, ...rest }) => {
    const attestations = (valid: boolean) => [
      {
        practiceId: 'incident-simulation',
        attestedBy: 'user:default/a',
        attestedAt: hoursAgo(100),
        expiresAt: valid ? '2027-01-01T00:00:00.000Z' : hoursAgo(50),
      },
    ];
    const rows = [...from.own];
    return {
      ...rest,
      from: asStored({
        ...from,
        catalogue: rest.catalogues[0],
        attestations: attestations(attested[0]),
      }),
      to: later(
        asStored({
          ...to,
          entity: from.entity,
          own: [...rows.filter((_, index) => kept[index]), ...to.own],
          catalogue: rest.catalogues[1],
          attestations: attestations(attested[1]),
        }),
      ),
    };
  });

const idsOf = (input: EvaluationInput) =>
  new Set(Array.from(input.resources, item => item.resourceId));

describe('splitScoreChange', () => {
  it('splits any difference into shares that add up to it exactly', () => {
    fc.assert(
      fc.property(anyEnds, ({ from, to, isNew, isRemoved }) => {
        const before = evaluateScorecard(from).score.value;
        const after = evaluateScorecard(to).score.value;
        const change = splitScoreChange({
          from,
          to,
          newResources: isNew ? idsOf(to) : new Set(),
          removedResources: isRemoved ? idsOf(from) : new Set(),
        });
        expect(change.from).toBe(before);
        expect(change.to).toBe(after);
        const isShared = before !== undefined && after !== undefined;
        expect(
          change.parts.every(part => (part.share !== undefined) === isShared),
        ).toBe(true);
        const difference = isShared
          ? Math.round(after * 10) - Math.round(before * 10)
          : undefined;
        expect(change.difference).toBe(
          difference === undefined ? undefined : difference / 10,
        );
        const tenths = change.parts.map(part => (part.share ?? 0) * 10);
        expect(
          tenths.every(share => Math.abs(share - Math.round(share)) < 1e-6),
        ).toBe(true);
        const sum = tenths.reduce(
          (total, share) => total + Math.round(share),
          0,
        );
        expect(sum).toBe(difference ?? 0);
      }),
      { numRuns: 400 },
    );
  });

  const bucket = (name: string) => resourceRow({ resourceId: bucketArn(name) });
  const row = (name: string, status: 'pass' | 'fail' | 'unknown') =>
    evidenceRow({ resourceId: bucketArn(name), status });

  function causesOf(
    from: Partial<EvaluationInput>,
    to: Partial<EvaluationInput>,
    options: { newOnes?: string[]; removed?: string[] } = {},
  ) {
    const { parts } = splitScoreChange({
      from: evaluationInput(from),
      to: evaluationInput(to),
      newResources: new Set(options.newOnes?.map(bucketArn)),
      removedResources: new Set(options.removed?.map(bucketArn)),
    });
    return Object.fromEntries(
      parts.map(({ cause, share }) => [cause, share]),
    ) as Partial<Record<ScoreChangeCauseId, number>>;
  }

  const both = { resources: [bucket('a'), bucket('b')] };
  const half = { ...both, own: [row('a', 'pass'), row('b', 'fail')] };

  it('tells a fix from a regression', () => {
    const good = { ...both, own: [row('a', 'pass'), row('b', 'pass')] };
    expect(causesOf(half, good)).toEqual({ fixed: 50 });
    expect(causesOf(good, half)).toEqual({ regressed: -50 });
    expect(
      causesOf(half, { ...both, own: [row('a', 'fail'), row('b', 'pass')] }),
    ).toEqual({ fixed: 50, regressed: -50 });
  });

  it('tells resources that came from resources that were claimed', () => {
    const one = { resources: [bucket('a')], own: [row('a', 'pass')] };
    expect(causesOf(one, half, { newOnes: ['b'] })).toEqual({
      'new-resources': -50,
    });
    expect(causesOf(one, half)).toEqual({ attribution: -50 });
    expect(causesOf(half, one, { removed: ['b'] })).toEqual({
      'removed-resources': 50,
    });
    expect(causesOf(half, one)).toEqual({ attribution: 50 });
  });

  it('tells lost data from a fix', () => {
    const lost = { ...both, own: [row('a', 'pass')] };
    expect(causesOf(half, lost)).toEqual({ 'data-lost': 50 });
    expect(causesOf(lost, half)).toEqual({ 'data-found': -50 });
    const stale = evidenceRow({
      resourceId: bucketArn('b'),
      status: 'fail',
      observedAt: hoursAgo(100),
    });
    expect(causesOf(half, { ...both, own: [row('a', 'pass'), stale] })).toEqual(
      { 'data-lost': 50 },
    );
  });

  it('tells the start and the end of waivers', () => {
    const waived = {
      ...half,
      waivers: [{ id: 'w', controlId: 'S3.8', expiresAt: LATER }],
    };
    expect(causesOf(half, waived)).toEqual({ 'waiver-start': 50 });
    expect(causesOf(waived, half)).toEqual({ 'waiver-end': -50 });
    const expired = {
      ...waived,
      own: half.own.map(item => ({ ...item, observedAt: LATER })),
      now: LATER,
    };
    expect(causesOf(waived, expired)).toEqual({ 'waiver-end': -50 });
  });

  it('tells a changed catalogue, and which controls count otherwise', () => {
    const rows = {
      ...both,
      own: [
        row('a', 'fail'),
        evidenceRow({ controlId: 'S3.5', resourceId: bucketArn('a') }),
      ],
    };
    const { parts, difference } = splitScoreChange({
      from: evaluationInput(rows),
      to: evaluationInput({ ...rows, catalogue: catalogues[1] }),
      newResources: new Set(),
      removedResources: new Set(),
    });
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({ cause: 'catalogue', share: difference });
    expect(parts[0].items.map(item => item.control)).toEqual(['S3.5', 'S3.8']);
  });

  it('names controls with their resources, the heaviest first', () => {
    const { parts } = splitScoreChange({
      from: evaluationInput({ ...both, own: [] }),
      to: evaluationInput({
        ...both,
        own: [
          evidenceRow({ controlId: 'S3.17', resourceId: bucketArn('a') }),
          row('b', 'fail'),
          row('a', 'pass'),
        ],
      }),
      newResources: new Set(),
      removedResources: new Set(),
    });
    expect(parts).toEqual([
      {
        cause: 'data-found',
        totalItems: 2,
        items: [
          {
            control: 'S3.8',
            practice: 'public-exposure',
            title: 'Title of S3.8',
            severity: 'critical',
            resources: 2,
            examples: [bucketArn('a'), bucketArn('b')],
          },
          {
            control: 'S3.17',
            practice: 'encryption-at-rest',
            title: 'Title of S3.17',
            severity: 'medium',
            resources: 1,
            examples: [bucketArn('a')],
          },
        ],
      },
    ]);
  });
});
