import { fileName } from './fileName';

it('holds nothing that a header or a disk could take amiss', () => {
  const name = fileName({
    entityRef: 'component:default/a"b\r\n;../c',
    at: '2026-11-22T10:00:00.000Z',
    format: 'csv',
  });
  expect(name).toBe('scorecard-component-default-a_b___.._c-2026-11-22.csv');
});
