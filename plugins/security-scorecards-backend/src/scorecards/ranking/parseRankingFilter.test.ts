import { parseRankingFilter } from './parseRankingFilter';

describe('parseRankingFilter', () => {
  it('joins values of one key and keeps different keys apart', () => {
    expect([
      ...parseRankingFilter(
        'kind=Component,kind=api,owner=team-a,grade=none,grade=a',
      ),
    ]).toEqual([
      ['kind', ['component', 'api']],
      ['owner', ['group:default/team-a']],
      ['grade', ['none', 'A']],
    ]);
  });

  it('reads refs with their defaults', () => {
    expect([
      ...parseRankingFilter('owner=user:x/Jo,system=shop,partOf=Retail'),
    ]).toEqual([
      ['owner', ['user:x/jo']],
      ['system', ['system:default/shop']],
      ['partOf', ['domain:default/retail']],
    ]);
  });

  it('reads templates and their versions as they are written', () => {
    expect([
      ...parseRankingFilter('template=AWS Service,templateVersion=1.0.0-Beta'),
    ]).toEqual([
      ['template', ['AWS Service']],
      ['templateVersion', ['1.0.0-Beta']],
    ]);
  });

  it('reads an escaped comma', () => {
    expect([...parseRankingFilter('text=a\\,B,lifecycle=production')]).toEqual([
      ['text', ['a,b']],
      ['lifecycle', ['production']],
    ]);
  });

  it.each([
    ['', "'' is not a condition"],
    ['kind', "'kind' is not a condition"],
    ['kind=', "'kind' has no value"],
    ['colour=red', "no key 'colour'"],
    ['grade=F', "grade 'F' is not one of A, B, C, D, E, none"],
    ['domain=x', "domain 'x' is not one of identity-access"],
    ['account=1', "account '1' is not an account id"],
    ['owner=:x', "owner ':x' is not an entity ref"],
    ['kind=a,', "'' is not a condition"],
  ])('refuses %j', (text, message) => {
    expect(() => parseRankingFilter(text)).toThrow(message);
  });
});
