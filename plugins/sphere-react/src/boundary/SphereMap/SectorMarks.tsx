import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  compactNumber,
  DIAMOND_RADIUS,
  DOT_PITCH,
  DOT_RADIUS,
  phrase,
  type MapCount,
  type MapResources,
  type ResourceFact,
} from '@dataops-sphere/plugin-sphere-common';
import { statusColors } from '../statusColors';
import { usePhrases } from '../usePhrases';

/** @internal */
export interface SectorMarksProps {
  readonly resources: MapResources;
  /** Map units per pixel. */
  readonly unit: number;
  /** The resource that is told about. */
  readonly pointed: ResourceFact | undefined;
  /** Called with the resource under the pointer, or with nothing when it has left. */
  readonly onPoint: (resource: ResourceFact | undefined) => void;
}

const TEXT = 12.5;
/** Radius of the ring round what is inside thanks to extra room. */
const EXTRA = 9.5;
/** Sizes in pixels. */
const PILL = { height: 19, padding: 9, digit: 7.2 };
/** Numbers are written in full up to here. */
const LONG = 9999;

const useStyles = makeStyles(
  theme => ({
    pill: { fill: theme.palette.primary.main },
    pillText: { fill: theme.palette.primary.contrastText },
    dot: { fill: theme.palette.primary.main },
    extra: { fill: 'none', stroke: theme.palette.primary.main },
    diamond: {
      fill: theme.palette.background.paper,
      stroke: statusColors(theme).over,
    },
    // Keeps the number readable on the dots of the ring.
    more: {
      fill: theme.palette.text.primary,
      stroke: theme.palette.background.paper,
      paintOrder: 'stroke',
    },
    target: { fill: 'transparent', stroke: 'none' },
  }),
  { name: 'SphereSectorMarks' },
);

/** The known resources of one sector: dots inside, diamonds outside. The table has them in words. @internal */
export function SectorMarks(props: SectorMarksProps) {
  const { resources, unit, pointed, onPoint } = props;
  const { dots, diamonds } = resources;
  const classes = useStyles();
  const { palette } = useTheme();
  const targetProps = (resource: ResourceFact) => ({
    className: classes.target,
    r: DOT_PITCH / 2 + 1,
    onMouseEnter: () => onPoint(resource),
    onMouseLeave: () => onPoint(undefined),
  });
  const ring = (resource: ResourceFact) =>
    resource.key === pointed?.key ? palette.text.primary : undefined;
  return (
    <g aria-hidden>
      {dots.map(({ x, y, resource, room }) => (
        <g key={resource.key} transform={`translate(${x} ${y})`}>
          <circle
            r={DOT_RADIUS}
            className={classes.dot}
            stroke={ring(resource)}
            strokeWidth={2 * unit}
          />
          {room && (
            <circle r={EXTRA} className={classes.extra} strokeWidth={unit} />
          )}
          <circle {...targetProps(resource)} />
        </g>
      ))}
      {diamonds.map(({ x, y, resource }) => (
        <g key={resource.key} transform={`translate(${x} ${y})`}>
          <path
            d={diamondPath(DIAMOND_RADIUS)}
            className={classes.diamond}
            strokeWidth={(ring(resource) ? 3.5 : 2) * unit}
            strokeLinejoin="round"
          />
          <circle {...targetProps(resource)} r={DIAMOND_RADIUS + 3} />
        </g>
      ))}
    </g>
  );
}

/**
 * The numbers that stand for marks. They lie beside the sector and not in it, because what is written in a button has to
 * be in its name, and they are not. @internal
 */
export function SectorCounts(
  props: Pick<SectorMarksProps, 'resources' | 'unit'>,
) {
  const { resources, unit } = props;
  const { pill, moreOutside } = resources;
  return (
    <g aria-hidden pointerEvents="none">
      {pill && <Pill pill={pill} unit={unit} />}
      {moreOutside && <More more={moreOutside} unit={unit} />}
    </g>
  );
}

function More(props: { readonly more: MapCount; readonly unit: number }) {
  const { more, unit } = props;
  const classes = useStyles();
  const render = usePhrases();
  return (
    <text
      x={more.x}
      y={more.y}
      dy="0.35em"
      textAnchor="middle"
      fontSize={TEXT * unit}
      fontWeight={600}
      strokeWidth={4 * unit}
      strokeLinejoin="round"
      className={classes.more}
    >
      {render(phrase('moreOutside', { count: short(more.count) }))}
    </text>
  );
}

function Pill(props: { readonly pill: MapCount; readonly unit: number }) {
  const { pill, unit } = props;
  const classes = useStyles();
  const text = short(pill.count);
  const width = (text.length * PILL.digit + 2 * PILL.padding) * unit;
  const height = PILL.height * unit;
  return (
    <>
      <rect
        className={classes.pill}
        x={pill.x - width / 2}
        y={pill.y - height / 2}
        width={width}
        height={height}
        rx={height / 2}
      />
      <text
        className={classes.pillText}
        x={pill.x}
        y={pill.y}
        dy="0.35em"
        textAnchor="middle"
        fontSize={TEXT * unit}
        fontWeight={600}
      >
        {text}
      </text>
    </>
  );
}

function short(count: number): string {
  return count > LONG ? compactNumber(count) : String(count);
}

function diamondPath(size: number): string {
  return `M0 ${-size}L${size} 0L0 ${size}L${-size} 0Z`;
}
