import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { boundaryMessages } from './boundary/boundaryMessages';
import { canWeMessages } from './canWe/canWeMessages';
import { libraryMessages } from './declarations/LibraryPage/libraryMessages';
import { sourcesMessages } from './declarations/SourcesPage/sourcesMessages';
import { sphereMessages } from './declarations/SpherePage/sphereMessages';
import { indexMessages } from './declarations/SpheresIndexPage/indexMessages';
import { entityMessages } from './entity/entityMessages';
import { requestMessages } from './extensions/requestMessages';
import { reviewMessages } from './extensions/reviewMessages';
import { roomMessages } from './extensions/roomMessages';
import { inventoryMessages } from './inventory/inventoryMessages';
import { pageMessages } from './page/pageMessages';

/** All texts of the pages and cards of Sphere, in English. @public */
export const sphereTranslationRef = createTranslationRef({
  id: 'sphere',
  messages: {
    page: pageMessages,
    index: indexMessages,
    sphere: sphereMessages,
    boundary: boundaryMessages,
    canWe: canWeMessages,
    inventory: inventoryMessages,
    library: libraryMessages,
    sources: sourcesMessages,
    entity: entityMessages,
    request: requestMessages,
    review: reviewMessages,
    room: roomMessages,
  },
});
