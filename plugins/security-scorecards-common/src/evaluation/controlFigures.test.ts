import { DEFAULT_SCORING_SETTINGS } from '../scoring';
import { evaluateEntity } from './evaluateEntity';
import {
  accountRow,
  bucketArn,
  evaluationInput,
  evidenceRow,
  resourceRow,
} from './testing';

const buckets = ['orders', 'invoices'];
const resources = buckets.map(name =>
  resourceRow({ resourceId: bucketArn(name) }),
);

function figuresOf(options: Parameters<typeof evaluationInput>[0]) {
  return evaluateEntity(evaluationInput(options)).controls;
}

describe('controlFigures', () => {
  it('tells what fixing one control alone brings', () => {
    const rows = [
      ...buckets.map(name =>
        evidenceRow({ resourceId: bucketArn(name), status: 'fail' }),
      ),
      ...buckets.map(name =>
        evidenceRow({ controlId: 'S3.17', resourceId: bucketArn(name) }),
      ),
    ];
    const before = evaluateEntity(evaluationInput({ own: rows, resources }));
    const after = evaluateEntity(
      evaluationInput({
        own: rows.map(row => ({ ...row, status: 'pass' as const })),
        resources,
      }),
    );
    const figure = before.controls.find(item => item.controlId === 'S3.8');
    expect(figure).toMatchObject({
      practiceId: 'public-exposure',
      severity: 'critical',
      inherited: false,
      status: 'fail',
      failingResources: 2,
      parity: 'fail',
    });
    expect(figure?.scoreGain).toBeCloseTo(
      (after.scorecard.score.value ?? NaN) -
        (before.scorecard.score.value ?? NaN),
      1,
    );
    expect(figure?.riskRemoved).toBeCloseTo(
      before.scorecard.risk.value - after.scorecard.risk.value,
      1,
    );
  });

  it('keeps controls that only AWS counts, without a status', () => {
    const figures = figuresOf({
      own: [evidenceRow({ controlId: 's3.14', status: 'fail' })],
      resources,
      settings: { ...DEFAULT_SCORING_SETTINGS, standards: ['fsbp'] },
    });
    expect(figures.filter(item => item.controlId === 'S3.14')).toEqual([
      {
        controlId: 'S3.14',
        practiceId: 'encryption-at-rest',
        source: 'security-hub',
        severity: 'low',
        inherited: false,
        failingResources: 0,
        scoreGain: 0,
        riskRemoved: 0,
        parity: 'fail',
      },
    ]);
  });

  it('tells inherited evidence apart, which no fix of the entity mends', () => {
    const figures = figuresOf({
      own: [evidenceRow()],
      inherited: [accountRow({ status: 'fail' })],
    });
    expect(figures.filter(item => item.inherited)).toEqual([
      expect.objectContaining({
        controlId: 'IAM.6',
        status: 'fail',
        failingResources: 1,
        scoreGain: 0,
        riskRemoved: 0,
        parity: 'fail',
      }),
    ]);
  });

  it('gives a parity standing to Security Hub controls only', () => {
    const figures = figuresOf({
      own: [
        evidenceRow({
          controlId: 'S3_BUCKET_BLACKLISTED_ACTIONS_PROHIBITED',
          source: 'config',
          status: 'fail',
        }),
        evidenceRow({ status: 'fail', suppressed: true }),
      ],
    });
    expect(figures.filter(item => item.parity !== undefined)).toEqual([]);
    expect(figures.find(item => item.controlId === 'S3.8')?.status).toBe(
      'waived',
    );
  });
});
