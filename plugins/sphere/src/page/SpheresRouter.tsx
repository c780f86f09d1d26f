import { Route, Routes } from 'react-router-dom';
import { CanWePage } from '../canWe/CanWePage';
import { LibraryPage } from '../declarations/LibraryPage/LibraryPage';
import { SourcesPage } from '../declarations/SourcesPage/SourcesPage';
import { SpherePage } from '../declarations/SpherePage/SpherePage';
import { SpheresIndexPage } from '../declarations/SpheresIndexPage/SpheresIndexPage';
import { ExceptionsPage } from '../extensions/ExceptionsPage/ExceptionsPage';
import { NotOpen } from './NotOpen';
import { SpheresShell } from './SpheresShell';

/**
 * Everything below `/spheres`, for both frontend systems. The names of the tabs are reserved: no sphere has them.
 * @internal
 */
export function SpheresRouter() {
  const inShell = (page: JSX.Element) => <SpheresShell>{page}</SpheresShell>;
  return (
    <Routes>
      <Route index element={inShell(<SpheresIndexPage />)} />
      <Route path="can-we" element={inShell(<CanWePage />)} />
      <Route path="exceptions" element={inShell(<ExceptionsPage />)} />
      <Route path="library" element={inShell(<LibraryPage />)} />
      <Route path="sources" element={inShell(<SourcesPage />)} />
      <Route path=":name/*" element={<SpherePage />} />
      <Route path="*" element={inShell(<NotOpen />)} />
    </Routes>
  );
}
