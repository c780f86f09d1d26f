// The rows are made by the store's own mapping, so that they are those that the store would have written.
/* eslint-disable @backstage/no-relative-monorepo-imports -- the mapping is internal to the backend */
export { insertRows } from '../../../plugins/sphere-backend/src/database/insertRows';
export { partsOf } from '../../../plugins/sphere-backend/src/extensions/store/changesOf';
export { toExtensionRow } from '../../../plugins/sphere-backend/src/extensions/store/extensionRow';
