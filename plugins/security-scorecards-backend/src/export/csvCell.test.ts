import { csvCell, csvLine } from './csvCell';

describe('csvCell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '＝1',
  ])('takes the formula out of %j', text => {
    expect(csvCell(text)).toBe(`"'${text}"`);
  });

  it('keeps everything else, in quotes', () => {
    expect(csvCell('arn:aws:s3:::a=b')).toBe('"arn:aws:s3:::a=b"');
    expect(csvCell('a "b", c\nd')).toBe('"a ""b"", c\nd"');
    expect(csvCell('')).toBe('""');
    expect(csvCell(-1.5)).toBe('-1.5');
    expect(csvCell(undefined)).toBe('');
    expect(csvLine(['a', true, undefined])).toBe('"a",true,\r\n');
  });
});
