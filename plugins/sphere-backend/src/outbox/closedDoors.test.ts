import { apiRoutes } from '../http/apiRoutes';

const doors = apiRoutes.map(
  ({ method, path, operationId }) => `${method} ${path} ${operationId}`,
);

it('[H4] [H10] there is no door that decides by a link or a token of a message', () => {
  expect(doors.filter(door => /token|magic|callback|link/i.test(door))).toEqual(
    [],
  );
  const queries = apiRoutes.flatMap(({ query }) => Object.keys(query.shape));
  expect(queries.filter(name => /token|vote|approve/i.test(name))).toEqual([]);
});

it('[H6] [H7] there is no webhook, and no door that calls an address for somebody', () => {
  expect(doors.filter(door => /hook|callback|subscri/i.test(door))).toEqual([]);
  const sendable = apiRoutes.filter(({ body }) => body !== undefined);
  const named = sendable.filter(({ operationId }) =>
    /url|test|notify|send/i.test(operationId),
  );
  expect(named).toEqual([]);
});

it('[H5] what a message leads to is read by GET, and every change is a POST or PUT with a body', () => {
  const changing = apiRoutes.filter(({ method }) => method !== 'get');
  expect(changing.every(({ permissions }) => permissions.length > 0)).toBe(
    true,
  );
  const page = apiRoutes.find(
    ({ operationId }) => operationId === 'getExtension',
  );
  expect(page?.method).toBe('get');
});
