import { Catalogue } from '../catalogue';
import { DEFAULT_SCORING_SETTINGS } from '../scoring';
import {
  accountRow,
  bucketArn,
  controlsOf,
  evaluate,
  evidenceRow,
  TEST_CONTROLS,
  testCatalogue,
  testControl,
} from './testing';

const other = bucketArn('other');

describe('which controls and waivers count', () => {
  it('shows a control that is newer than the catalogue in a practice of its own', () => {
    const scorecard = evaluate({
      own: [evidenceRow({ controlId: 'S3.99', status: 'fail' })],
    });

    const domain = scorecard.domains.find(
      ({ id }) => id === 'governance-guardrails',
    );
    expect(domain?.practices).toMatchObject([
      { id: 'uncategorised', status: 'fail', controls: [{ id: 'S3.99' }] },
    ]);
    expect(scorecard.counts.failingControls.medium).toBe(1);
  });

  it('leaves out controls that app-config switched off', () => {
    const { version, domains, practices, controls } = testCatalogue();
    const catalogue = new Catalogue({
      version,
      domains,
      practices,
      controls: controls.filter(({ id }) => id !== 'S3.8'),
      switchedOff: ['S3.8'],
    });

    const scorecard = evaluate({
      catalogue,
      own: [
        evidenceRow({ status: 'fail' }),
        evidenceRow({ controlId: 'S3.5' }),
      ],
    });

    expect(scorecard.counts.controls).toMatchObject({ fail: 0, pass: 1 });
    expect(scorecard.score.value).toBe(100);
  });

  it('leaves out Security Hub controls outside the configured standards, and no others', () => {
    const scorecard = evaluate({
      settings: { ...DEFAULT_SCORING_SETTINGS, standards: ['cis-3.0.0'] },
      own: [
        evidenceRow({ status: 'fail' }),
        evidenceRow({ controlId: 'S3.14' }),
        evidenceRow({
          controlId: 'S3_BUCKET_BLACKLISTED_ACTIONS_PROHIBITED',
          source: 'config',
        }),
      ],
    });

    expect(controlsOf(scorecard, 'S3.8')).toEqual([]);
    expect(controlsOf(scorecard, 'S3.14')).toHaveLength(1);
    expect(scorecard.counts.controls).toMatchObject({ pass: 2, fail: 0 });
  });

  it('counts a control of no standard whichever standards are configured', () => {
    const scorecard = evaluate({
      settings: { ...DEFAULT_SCORING_SETTINGS, standards: ['cis-3.0.0'] },
      catalogue: testCatalogue([
        ...TEST_CONTROLS,
        testControl('acme-scan', { standards: [] }),
      ]),
      own: [evidenceRow({ controlId: 'acme-scan', status: 'fail' })],
    });

    expect(scorecard.counts.controls).toMatchObject({ fail: 1 });
  });

  it('counts suppressed failures apart from waived ones', () => {
    const scorecard = evaluate({
      own: [
        evidenceRow({ status: 'fail', suppressed: true }),
        evidenceRow({ status: 'fail', resourceId: other }),
      ],
      waivers: [{ id: 'w', controlId: 'S3.8' }],
    });

    expect(controlsOf(scorecard, 'S3.8')).toMatchObject([
      { status: 'waived', suppressed: 1, counts: { waived: 2 } },
    ]);
    expect(scorecard.counts.suppressed).toBe(1);
    expect(scorecard.score.value).toBeUndefined();
    expect(scorecard.scoreWithoutWaivers).toBe(0);
  });

  it("does not apply an entity's waiver to inherited evidence, unless it names the resource", () => {
    const inherited = [accountRow({ status: 'fail' })];
    const waiver = { id: 'w', controlId: 'IAM.6' };

    expect(
      controlsOf(evaluate({ inherited, waivers: [waiver] }), 'IAM.6'),
    ).toMatchObject([{ inherited: true, status: 'fail' }]);
    expect(
      controlsOf(
        evaluate({
          inherited,
          waivers: [{ ...waiver, resourceIds: [inherited[0].resourceId] }],
        }),
        'IAM.6',
      ),
    ).toMatchObject([{ inherited: true, status: 'waived' }]);
  });
});
