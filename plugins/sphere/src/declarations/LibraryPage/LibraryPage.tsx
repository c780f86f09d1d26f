import { makeStyles } from '@material-ui/core/styles';
import type { Library } from '@dataops-sphere/plugin-sphere-common';
import { useLibrary } from '@dataops-sphere/plugin-sphere-react';
import { useSearchParams } from 'react-router-dom';
import { Empty } from '../../page/Empty';
import { FailedState } from '../../page/FailedState';
import { FilterField } from '../../page/FilterField';
import { LinesSkeleton } from '../../page/LinesSkeleton';
import { NoMatch } from '../../page/NoMatch';
import { Segments } from '../../page/Segments';
import { StaleNotice } from '../../page/StaleNotice';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { ArchetypeItem } from './ArchetypeItem';
import { CheckpointRuleItem } from './CheckpointRuleItem';
import { KindItem } from './KindItem';
import {
  addressOfItem,
  LIBRARY_PARTS,
  placeInLibrary,
  searchLibrary,
  type LibraryPart,
} from './libraryItems';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(3),
  },
}));

/** Archetypes, checkpoint rules and boundary kinds. The part, the search and the open item are in the address. @internal */
export function LibraryPage() {
  const { data, error, retry } = useLibrary();
  if (error && !data) return <FailedState error={error} onRetry={retry} />;
  if (!data) return <LinesSkeleton />;
  return (
    <>
      {error && <StaleNotice error={error} onRetry={retry} />}
      <LibraryParts library={data} />
    </>
  );
}

function LibraryParts({ library }: { readonly library: Library }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [address, setAddress] = useSearchParams();
  const { part } = placeInLibrary(address);
  const text = address.get('q') ?? '';
  const found = searchLibrary(library, text);
  const go = (show: LibraryPart, q: string) =>
    setAddress({ show, ...(q && { q }) }, { replace: show === part });
  return (
    <>
      <div className={classes.bar} role="search">
        <FilterField
          label={t('library.search')}
          value={text}
          onChange={q => go(part, q)}
        />
        <Segments
          label={t('library.sections')}
          value={part}
          options={LIBRARY_PARTS.map(name => ({
            value: name,
            label: t(`library.${name}`, { number: String(found[name].length) }),
          }))}
          onChange={chosen => go(chosen, text)}
        />
      </div>
      <LibraryItems library={found} titles={titlesOf(library)} />
      {found[part].length === 0 && text && (
        <NoMatch
          title={t('library.noMatchTitle')}
          text={t('library.noMatchText', { text })}
          clear={t('library.clear')}
          onClear={() => go(part, '')}
        />
      )}
      {found[part].length === 0 && !text && (
        <Empty
          missing="data"
          title={t('library.emptyTitle')}
          description={t('library.emptyText')}
        />
      )}
    </>
  );
}

function titlesOf({ checkpoints }: Library): ReadonlyMap<string, string> {
  return new Map(
    checkpoints.map(({ document: { metadata } }) => [
      metadata.name,
      metadata.title ?? metadata.name,
    ]),
  );
}

function LibraryItems(props: {
  readonly library: Library;
  /** Of all checkpoint rules, also of those that the search leaves out. */
  readonly titles: ReadonlyMap<string, string>;
}) {
  const { library, titles } = props;
  const [address, setAddress] = useSearchParams();
  const { part, open } = placeInLibrary(address);
  const folding = (name: string) => ({
    open: name === open,
    onToggle: () =>
      setAddress(addressOfItem(address, part, name === open ? '' : name), {
        replace: true,
      }),
  });
  const items: Record<LibraryPart, () => JSX.Element[]> = {
    archetypes: () =>
      library.archetypes.map(item => {
        const { name } = item.document.metadata;
        return (
          <ArchetypeItem
            key={name}
            item={item}
            checkpointTitles={titles}
            {...folding(name)}
          />
        );
      }),
    checkpoints: () =>
      library.checkpoints.map(item => {
        const { name } = item.document.metadata;
        return <CheckpointRuleItem key={name} item={item} {...folding(name)} />;
      }),
    kinds: () =>
      library.kinds.map(item => {
        const { name } = item.kind;
        return <KindItem key={name} item={item} {...folding(name)} />;
      }),
  };
  return <>{items[part]()}</>;
}
