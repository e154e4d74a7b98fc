import { z } from 'zod';
import { parseOptions } from './parseOptions';

const schema = z.object({
  rows: z.coerce.number().int().positive().default(10),
  only: z.enum(['postgres', 'sqlite']).optional(),
  quick: z.boolean().default(false),
});

const parse = (...argv: string[]) =>
  parseOptions(schema, { argv, switches: ['quick'] });

describe('parseOptions', () => {
  it('reads text, numbers and switches, and knows defaults', () => {
    expect(parse()).toEqual({ rows: 10, quick: false });
    expect(parse('--rows', '5', '--only=sqlite', '--quick')).toEqual({
      rows: 5,
      only: 'sqlite',
      quick: true,
    });
  });

  it.each([
    ['--rows=many', '--rows'],
    ['--only=oracle', '--only'],
    ['--size=1', '--size'],
    ['--quick=no', '--quick'],
  ])('names the wrong option in %s', (argument, name) => {
    expect(() => parse(argument)).toThrow(name);
  });
});
