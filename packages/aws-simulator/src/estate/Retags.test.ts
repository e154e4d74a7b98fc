import { Retags } from './Retags';

describe('Retags', () => {
  it('knows the tags of each time, and nothing of before the first change', () => {
    const retags = new Retags();
    expect(retags.at(7, 1_000)).toBeUndefined();
    retags.set(7, 100, { service: 'ledger' });
    retags.set(7, 200, {});
    expect(retags.at(7, 99)).toBeUndefined();
    expect(retags.at(7, 100)).toEqual({ service: 'ledger' });
    expect(retags.at(7, 500)).toEqual({});
    expect(retags.at(8, 500)).toBeUndefined();
  });

  it('keeps what it was given', () => {
    const retags = new Retags();
    const tags: Record<string, string> = { service: 'ledger' };
    retags.set(1, 0, tags);
    tags.service = 'other';
    expect(retags.at(1, 0)).toEqual({ service: 'ledger' });
  });
});
