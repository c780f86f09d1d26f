import { createApp } from '@backstage/frontend-defaults';
import { homeModule } from './modules/home/homeModule';
import { navModule } from './modules/nav/navModule';
import { personasModule } from './modules/personas/personasModule';

export default createApp({
  features: [homeModule, navModule, personasModule],
});
