import { FindingEstimate } from './FindingEstimate';

describe('FindingEstimate', () => {
  it('tells nothing before a query has ended', () => {
    const estimate = new FindingEstimate();
    estimate.expect(4);
    estimate.add('a', { findings: 100, ended: false });
    expect(estimate.read).toBe(100);
    expect(estimate.estimated).toBeUndefined();
  });

  it('takes the queries that ended for the others', () => {
    const estimate = new FindingEstimate();
    estimate.expect(4);
    estimate.add('a', { findings: 100, ended: false });
    estimate.add('a', { findings: 50, ended: true });
    estimate.add('b', { findings: 10, ended: false });
    expect(estimate.estimated).toBe(600);
    estimate.add('b', { findings: 40, ended: true });
    expect(estimate.estimated).toBe(400);
  });

  it('is the number read once all have ended, and never less', () => {
    const estimate = new FindingEstimate();
    estimate.add('lead', { findings: 7, ended: true });
    expect(estimate.estimated).toBe(7);
    estimate.expect(1);
    estimate.add('rest', { findings: 500, ended: false });
    expect(estimate.estimated).toBe(507);
  });
});
