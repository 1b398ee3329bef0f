import { appText } from '@/text/app-text'

/** `src/root/routes.ts` names the same pages. */
export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/talk/index',
    'pages/board/index',
    'pages/coins/index',
    'pages/me/index',
    'pages/poll/index',
    'pages/roll/index',
    'pages/result/index',
    'pages/bind/index',
    'pages/meeting/index',
    'pages/calculator/index'
  ],
  subPackages: [
    {
      root: 'packages/matters',
      pages: [
        'bodies/index',
        'proofs/index',
        'duties/index',
        'issue/index',
        'issues/index',
        'topic/index',
        'topics/index',
        'report/index',
        'undertaking/index',
        'undertakings/index',
        'inbox/index',
        'mediation/index',
        'mediation-apply/index'
      ]
    },
    {
      root: 'packages/secret',
      pages: ['vote/index', 'check/index', 'board/index', 'recount/index', 'dispute/index']
    },
    {
      root: 'packages/coins',
      pages: [
        'entry/index',
        'entries/index',
        'proof/index',
        'honours/index',
        'shop/index',
        'orders/index',
        'order/index',
        'slip/index',
        'claim/index',
        'claims/index',
        'claim-detail/index',
        'claim-notice/index',
        'scheme/index',
        'pool/index',
        'activities/index',
        'activity/index',
        'my-hours/index',
        'organisations/index',
        'fund/index'
      ]
    },
    {
      root: 'packages/coin-office',
      pages: [
        'coin-watch/index',
        'ledger-health/index',
        'claim-queue/index',
        'claim-batch/index',
        'weigh/index',
        'schemes/index',
        'scheme-edit/index',
        'scheme-import/index',
        'opening-import/index',
        'accounts/index',
        'account-edit/index',
        'shop-desk/index',
        'hand-over/index',
        'counter/index',
        'good/index',
        'good-edit/index',
        'organisation-desk/index',
        'activity-edit/index',
        'activity-desk/index',
        'activity-code/index',
        'fund-desk/index'
      ]
    },
    {
      root: 'packages/committee',
      pages: [
        'bodies/index',
        'evidence/index',
        'duties/index',
        'desk/index',
        'poll-draft/index',
        'poll-desk/index',
        'poll-care/index',
        'sheets/index',
        'slips/index',
        'slip-print/index',
        'slip-entry/index',
        'slip-help/index',
        'publish/index',
        'roll-import/index',
        'households/index',
        'bindings/index',
        'meetings/index',
        'sign-in-board/index',
        'meeting-plan/index',
        'meeting-record/index',
        'meeting-opinions/index',
        'speakers/index',
        'print/index',
        'visits/index',
        'held-photos/index',
        'undertaking-open/index',
        'issue-desk/index',
        'templates/index',
        'template/index',
        'mediation-desk/index',
        'mediation-ways/index'
      ]
    }
  ],
  preloadRule: {
    'pages/talk/index': { network: 'all', packages: ['packages/matters'] },
    'pages/coins/index': { network: 'all', packages: ['packages/coins'] },
    'pages/poll/index': { network: 'all', packages: ['packages/secret'] },
    'pages/me/index': { network: 'all', packages: ['packages/committee'] }
  },
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: appText.name,
    navigationBarBackgroundColor: '#F4F4EE',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F4F4EE',
    backgroundTextStyle: 'dark'
  }
})
