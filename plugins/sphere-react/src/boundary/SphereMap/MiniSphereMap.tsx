import {
  MAP_RADII,
  type SphereMapModel,
} from '@dataops-sphere/plugin-sphere-common';
import { usePhrases } from '../usePhrases';
import { useUniqueId } from '../useUniqueId';
import { isGranting } from './isGranting';
import { MapFrame } from './MapFrame';
import { MapPatterns } from './MapPatterns';
import { SectorShape } from './SectorShape';

/** @public */
export interface MiniSphereMapProps {
  readonly model: SphereMapModel;
  /** Width and height in pixels, 120 unless given; nothing is drawn below 120. */
  readonly size?: number;
  /** What readers hear instead of the summary of the model. */
  readonly label?: string;
}

const SMALLEST = 120;
const REACH = MAP_RADII.rim + 10;

/** The sphere map as a picture: shape without words, which readers hear as its summary. @public */
export function MiniSphereMap(props: MiniSphereMapProps) {
  const { model, size = SMALLEST, label } = props;
  const render = usePhrases();
  const id = useUniqueId('sphere-mini-map');
  if (size < SMALLEST) return null;
  const unit = (2 * REACH) / size;
  const summary = label ?? render(model.summary);
  return (
    <svg
      role="img"
      aria-label={
        model.notice ? `${summary}. ${render(model.notice)}` : summary
      }
      width={size}
      height={size}
      viewBox={`${-REACH} ${-REACH} ${2 * REACH} ${2 * REACH}`}
    >
      <MapPatterns id={id} unit={unit} pitch={size < 200 ? 3.5 : 5} />
      <g opacity={isGranting(model) ? 1 : 0.5}>
        {model.sectors.map(sector => (
          <SectorShape
            key={sector.family}
            sector={sector}
            patterns={id}
            unit={unit}
            emphasis="pointed"
            lines="left-out"
          />
        ))}
        <MapFrame model={model} unit={unit} line={size < 200 ? 2 : 3} />
      </g>
    </svg>
  );
}
