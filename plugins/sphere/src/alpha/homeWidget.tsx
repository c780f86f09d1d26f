import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** `home-page-widget:sphere/waiting-for-me`. @internal */
export const waitingForMeWidget = HomePageWidgetBlueprint.make({
  name: 'waiting-for-me',
  params: {
    name: 'SphereWaitingForMe',
    title: 'Waiting for me',
    description: 'Requests for more room that wait for an answer of yours.',
    layout: {
      width: { minColumns: 4, defaultColumns: 6 },
      height: { minRows: 4, defaultRows: 5 },
    },
    components: () => import('../extensions/HomeWidget'),
  },
});
