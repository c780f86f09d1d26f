import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The tests render whole apps, whose pages are loaded lazily; a busy machine needs more than the usual second for it.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(30_000);
