import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MapAsk } from '@dataops-sphere/plugin-sphere-common';
import type { MouseEvent } from 'react';
import { sphereReactTranslationRef } from '../../translation';
import { bulgePath } from './bulgePath';

/** Where a request is read, and how to get there without loading a new page. @public */
export interface RequestLink {
  readonly href: string;
  readonly onShow?: () => void;
}

/** The link to a request, by its id. @public */
export type RequestLinkOf = (id: string) => RequestLink;

/** @internal */
export interface AskMarkProps {
  readonly ask: MapAsk;
  /** Map units per pixel. */
  readonly unit: number;
  /** Absent where the request cannot be opened from here. */
  readonly linkOf?: RequestLinkOf;
}

/** Sizes in pixels. */
const BADGE = { radius: 8, text: 11.5 };

const useStyles = makeStyles(
  theme => ({
    link: {
      cursor: 'pointer',
      outline: 'none',
      '&:hover $area': { fillOpacity: 0.14 },
      '&:focus-visible $area': { stroke: theme.palette.text.primary },
    },
    area: {
      fill: theme.palette.primary.main,
      fillOpacity: 0,
      stroke: 'transparent',
    },
    badge: {
      fill: theme.palette.background.paper,
      stroke: theme.palette.primary.main,
    },
    mark: { fill: theme.palette.primary.main },
  }),
  { name: 'SphereAskMark' },
);

/** The question mark of what is asked for, and the way to the request. @internal */
export function AskMark({ ask, unit, linkOf }: AskMarkProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const { x, y } = ask.badge;
  const badge = (
    <g transform={`translate(${x} ${y})`} aria-hidden pointerEvents="none">
      <circle
        r={BADGE.radius * unit}
        className={classes.badge}
        strokeWidth={1.5 * unit}
      />
      <text
        dy="0.36em"
        textAnchor="middle"
        fontSize={BADGE.text * unit}
        fontWeight={700}
        className={classes.mark}
      >
        ?
      </text>
    </g>
  );
  const link = linkOf?.(ask.id);
  if (!link) return badge;
  const label = t('map.openAsk', { title: ask.title });
  return (
    <>
      <a
        href={link.href}
        aria-label={label}
        className={classes.link}
        onClick={event => follow(event, link)}
      >
        <title>{label}</title>
        <path
          d={bulgePath(ask, { below: 'closed' })}
          strokeWidth={2 * unit}
          className={classes.area}
        />
      </a>
      {badge}
    </>
  );
}

/** Follows a link inside the app, unless the reader wants it elsewhere. @internal */
export function follow(event: MouseEvent, { onShow }: RequestLink): void {
  event.stopPropagation();
  const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
  if (!onShow || isElsewhere || event.button !== 0) return;
  event.preventDefault();
  onShow();
}
