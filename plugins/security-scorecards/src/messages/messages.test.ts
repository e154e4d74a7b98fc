import { defaultCatalogueData } from 'backstage-plugin-security-scorecards-common';
import { messages } from './messages';

describe('messages', () => {
  it('call the domains what the catalogue calls them', () => {
    expect(messages.domain).toEqual(
      Object.fromEntries(
        defaultCatalogueData().domains.map(({ id, title }) => [id, title]),
      ),
    );
  });
});
