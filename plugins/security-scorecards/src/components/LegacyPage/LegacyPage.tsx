import { Page, Header, TabbedLayout } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { securityScorecardsTranslationRef } from '../../translation';
import { AccountsPage } from '../AccountsPage/AccountsPage';
import { CollectionPage } from '../CollectionPage/CollectionPage';
import { GovernancePage } from '../Governance/GovernancePage';
import { HeatmapPage } from '../HeatmapPage/HeatmapPage';
import { RankingPage } from '../RankingPage/RankingPage';
import { RollupsPage } from '../RollupsPage/RollupsPage';
import { TemplatesPage } from '../TemplatesPage/TemplatesPage';
import { UnattributedPage } from '../UnattributedPage/UnattributedPage';

/** The fleet page with the header and the tabs that apps of the former frontend system expect a page to bring. */
export function LegacyPage() {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <TabbedLayout>
        <TabbedLayout.Route path="/ranking" title={t('page.ranking')}>
          <RankingPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/heatmap" title={t('page.heatmap')}>
          <HeatmapPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/rollups" title={t('page.rollups')}>
          <RollupsPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/templates" title={t('templates.tab')}>
          <TemplatesPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/unattributed" title={t('page.unattributed')}>
          <UnattributedPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/accounts" title={t('page.accounts')}>
          <AccountsPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/governance" title={t('page.governance')}>
          <GovernancePage />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/collection" title={t('page.collection')}>
          <CollectionPage />
        </TabbedLayout.Route>
      </TabbedLayout>
    </Page>
  );
}
