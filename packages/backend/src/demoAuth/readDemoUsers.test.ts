import { mockServices } from '@backstage/backend-test-utils';
import { readDemoUsers } from './readDemoUsers';

const read = (environment: string, demoUsers: object[]) =>
  readDemoUsers(
    mockServices.rootConfig({
      data: { auth: { environment }, portal: { demoUsers } },
    }),
  );

const jo = { id: 'jo', entityRef: 'user:default/jo' };

describe('readDemoUsers', () => {
  it('reads users, unrestricted unless they say so', () => {
    expect(
      read('development', [
        jo,
        { id: 'kim-2', entityRef: 'kim', restricted: true },
      ]),
    ).toEqual([
      { id: 'jo', entityRef: 'user:default/jo', restricted: false },
      { id: 'kim-2', entityRef: 'user:default/kim', restricted: true },
    ]);
  });

  it('lets nobody in outside of development', () => {
    expect(read('production', [jo])).toEqual([]);
    expect(
      readDemoUsers(
        mockServices.rootConfig({ data: { portal: { demoUsers: [jo] } } }),
      ),
    ).toEqual([]);
  });

  it.each([
    [[{ ...jo, id: 'Jo Doe' }], 'portal.demoUsers[0].id'],
    [[jo, jo], 'portal.demoUsers[1].id'],
    [
      [{ id: 'team', entityRef: 'group:default/team' }],
      'portal.demoUsers[0].entityRef',
    ],
  ])('rejects %j', (users, place) => {
    expect(() => read('development', users)).toThrow(place);
  });
});
