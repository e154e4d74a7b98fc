import fc from 'fast-check';
import { formatTagSelector } from 'backstage-plugin-security-scorecards-common';
import type { TagSelector } from './EntityScope';
import { parseTagSelectors } from './parseTagSelectors';
import { ScopeSyntaxError } from './ScopeSyntaxError';

function attempt(text: string): TagSelector[] | ScopeSyntaxError {
  try {
    return parseTagSelectors(text);
  } catch (error) {
    if (error instanceof ScopeSyntaxError) {
      return error;
    }
    throw error;
  }
}

describe('parseTagSelectors', () => {
  it.each([
    ['a=b', [[{ key: 'a', value: 'b' }]]],
    [
      'a=b,c=d',
      [
        [
          { key: 'a', value: 'b' },
          { key: 'c', value: 'd' },
        ],
      ],
    ],
    ['a=b;c=d', [[{ key: 'a', value: 'b' }], [{ key: 'c', value: 'd' }]]],
    ['a=*', [[{ key: 'a' }]]],
    ['a=\\*', [[{ key: 'a', value: '*' }]]],
    ['a=x*', [[{ key: 'a', value: 'x*' }]]],
    ['a=', [[{ key: 'a', value: '' }]]],
    [
      ' a = b , c = d ',
      [
        [
          { key: 'a', value: 'b' },
          { key: 'c', value: 'd' },
        ],
      ],
    ],
    ['a\\=b=c\\,d', [[{ key: 'a=b', value: 'c,d' }]]],
    ['a=b\\;c\\\\d', [[{ key: 'a', value: 'b;c\\d' }]]],
    ['a=b,a=b', [[{ key: 'a', value: 'b' }]]],
    ['team name=A B', [[{ key: 'team name', value: 'A B' }]]],
    [
      'aws:cloudformation:stack-name=s',
      [[{ key: 'aws:cloudformation:stack-name', value: 's' }]],
    ],
  ])('reads %j', (text, expected) => {
    expect(parseTagSelectors(text)).toEqual(expected);
  });

  it.each([
    ['', 0],
    ['a', 0],
    ['a=b;', 4],
    ['a=b,', 4],
    [';a=b', 0],
    ['=b', 0],
    ['*=b', 0],
    ['*', 0],
    ['a=b=c', 3],
    ['a=b,a=c', 4],
    ['a=b\\', 3],
    ['a=b\\x', 3],
  ])('refuses %j at %d with a mend', (text, position) => {
    expect(attempt(text)).toMatchObject({
      name: 'ScopeSyntaxError',
      position,
      mend: expect.stringMatching(/./),
    });
  });

  it('reads what formatTagSelector writes', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 12 })
      .map(text => text.trim())
      .filter(text => text !== '' && text !== '*');
    const selector = fc.dictionary(word, fc.oneof(word, fc.constant('*')), {
      minKeys: 1,
      maxKeys: 4,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(
        fc.array(selector, { minLength: 1, maxLength: 3 }),
        alternatives => {
          const expected = alternatives.map(pairs =>
            Object.entries(pairs).map(([key, value]) =>
              value === '*' ? { key } : { key, value },
            ),
          );
          expect(parseTagSelectors(formatTagSelector(alternatives))).toEqual(
            expected,
          );
        },
      ),
    );
  });

  it('either reads conditions in every alternative or names a place in the text', () => {
    const signs = fc.constantFrom('a', 'b', '=', ',', ';', '\\', '*', ' ');
    const property = fc.property(fc.string({ unit: signs }), text => {
      const outcome = attempt(text);
      return outcome instanceof ScopeSyntaxError
        ? outcome.position >= 0 && outcome.position <= text.length
        : outcome.length > 0 &&
            outcome.every(
              selector =>
                selector.length > 0 && selector.every(({ key }) => key !== ''),
            );
    });
    expect(fc.check(property)).toMatchObject({ failed: false });
  });
});
