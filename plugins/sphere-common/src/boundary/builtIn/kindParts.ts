/** Actions of things that are made and deleted. */
export const CRUD = {
  create: { title: 'Create', change: true },
  update: { title: 'Change', change: true },
  delete: { title: 'Delete', change: true },
  read: { title: 'Read', change: false },
};
export const USE = {
  use: { title: 'Use', change: true },
  read: { title: 'Read', change: false },
};
export const COUNT = { count: { title: 'Number', mode: 'count' as const } };

export const text = (title: string, ...examples: string[]) => ({
  type: 'string' as const,
  title,
  ...(examples.length ? { examples } : {}),
});
export const must = (title: string, ...examples: string[]) => ({
  ...text(title, ...examples),
  required: true,
});
export const PROVIDER = must('Provider', 'aws', 'gcp', 'azure');
export const ENVIRONMENT = text('Environment', 'dev', 'test', 'prod');
