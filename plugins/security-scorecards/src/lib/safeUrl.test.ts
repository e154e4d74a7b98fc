import { safeUrl } from './safeUrl';

describe('safeUrl', () => {
  it('lets web addresses through', () => {
    expect(safeUrl('https://example.org/a?b=c')).toBe(
      'https://example.org/a?b=c',
    );
  });

  it.each([
    ['javascript', 'alert(1)'].join(':'),
    'data:text/html,x',
    'not an address',
    '',
  ])('refuses %p', value => {
    expect(safeUrl(value)).toBeUndefined();
  });
});
