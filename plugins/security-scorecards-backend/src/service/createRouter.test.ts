import { TestDatabases } from '@backstage/backend-test-utils';
import {
  TAGS,
  VISIBLE,
  scorecardPath as card,
  startFleetApi,
  type FleetApi,
} from './__testUtils__/fleetApi';
import { ACCOUNT } from '../__testUtils__/fakeCollector';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

let api: FleetApi;

beforeAll(async () => {
  api = await startFleetApi(await databases.init('SQLITE_3'));
});

describe('requests that cannot be answered', () => {
  it.each([
    ['/scorecards?limit=0', 'limit'],
    ['/scorecards?limit=501', 'limit'],
    ['/scorecards?limit=x', 'limit'],
    ['/scorecards?cursor=broken', 'cursor'],
    ['/fleet?filter=colour%3Dred', 'filter'],
    ['/rollups', 'by'],
    ['/rollups?by=colour', 'by'],
    ['/rollups?by=owner&cursor=broken', 'cursor'],
    ['/heatmap?orderField=colour', 'orderField'],
    ['/heatmap?limit=501', 'limit'],
    ['/scorecards?orderField=colour', 'orderField'],
    ['/scorecards?filter=colour%3Dred', 'filter'],
    ['/scorecards?colour=red', 'colour'],
    [`${card(VISIBLE)}/evidence?status=red`, 'status'],
    [`${card(VISIBLE)}/evidence?cursor=broken`, 'cursor'],
    [`${card(VISIBLE)}/evidence?limit=1.5`, 'limit'],
    [`${card(VISIBLE)}/signals?severity=red`, 'severity'],
    [`${card(VISIBLE)}/signals?state=open`, 'state'],
    [`${card(VISIBLE)}/signals?cursor=broken`, 'cursor'],
    [`${card(VISIBLE)}/attribution?cursor=broken`, 'cursor'],
    [`${card(VISIBLE)}/attribution?limit=0`, 'limit'],
    ['/unattributed?groupBy=colour', 'groupBy'],
    ['/unattributed?cursor=broken', 'cursor'],
    ['/accounts?cursor=broken', 'cursor'],
  ])('GET %s names %s', async (path, field) => {
    const response = await api.get(path);
    expect(response.status).toBe(400);
    expect(response.body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(field),
    });
  });

  it.each<[object, string]>([
    [{}, 'entityRef'],
    [{ entityRef: VISIBLE }, 'annotations'],
    [{ entityRef: 'a b', annotations: {} }, 'entityRef'],
    [{ entityRef: 7, annotations: {} }, 'entityRef'],
    [{ entityRef: VISIBLE, annotations: { [TAGS]: 7 } }, 'annotations'],
    [{ entityRef: VISIBLE, annotations: [] }, 'annotations'],
    [{ entityRef: VISIBLE, annotations: {}, colour: 1 }, 'colour'],
    [
      { entityRef: VISIBLE, annotations: { [TAGS]: 'x'.repeat(8001) } },
      'annotations',
    ],
    [
      {
        entityRef: VISIBLE,
        annotations: Object.fromEntries(
          Array.from({ length: 101 }, (_, index) => [`a${index}`, '']),
        ),
      },
      'annotations',
    ],
    [
      {
        entityRef: VISIBLE,
        annotations: { 'security-scorecards/tags': 'a=b' },
      },
      'annotations',
    ],
  ])('POST /attribution/preview %j names %s', async (body, field) => {
    const response = await api.post('/attribution/preview', body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(field);
  });

  it('answers 404 for a target that does not exist, and notes both ends of a request', async () => {
    api.audited.mockClear();
    const response = await api.post('/collection/refresh', {
      targetId: 'gone',
    });
    expect(response.status).toBe(404);
    const event = await api.audited.mock.results[0].value;
    expect(event.fail).toHaveBeenCalledTimes(1);
    expect(event.success).not.toHaveBeenCalled();
  });

  it('refuses unknown members of a request', async () => {
    const response = await api.post('/collection/refresh', { target: ACCOUNT });
    expect(response.status).toBe(400);
  });
});
