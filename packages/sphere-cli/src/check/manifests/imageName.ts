/** Where an image comes from. */
export type ImageName = {
  readonly registry: string;
  readonly repository: string;
};

const HOST = /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?$/;
const REPOSITORY = /^[a-z0-9]+([._/-]+[a-z0-9]+)*$/;

/**
 * Reads the name of an image as container runtimes do: without a registry it is one of Docker Hub, without a folder one
 * of its official images. Tag and digest play no part.
 */
export function parseImageName(image: string): ImageName | undefined {
  const [withTag] = image.split('@', 1);
  const tag = withTag.lastIndexOf(':');
  const name = tag > withTag.lastIndexOf('/') ? withTag.slice(0, tag) : withTag;
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const hasRegistry = /[.:]/.test(first) || first === 'localhost';
  const registry = hasRegistry ? first : 'docker.io';
  const rest = hasRegistry ? name.slice(slash + 1) : name;
  const isOfficial = registry === 'docker.io' && !rest.includes('/');
  const repository = isOfficial ? `library/${rest}` : rest;
  return HOST.test(registry) && REPOSITORY.test(rest)
    ? { registry, repository }
    : undefined;
}
