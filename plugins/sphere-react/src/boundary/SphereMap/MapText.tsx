import { useTheme } from '@material-ui/core/styles';
import type { MapTextLine } from '@dataops-sphere/plugin-sphere-common';
import { statusColors } from '../statusColors';

/** @internal */
export interface MapTextProps {
  readonly lines: readonly MapTextLine[];
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Lines of text of the map, the first of them the strongest. @internal */
export function MapText({ lines, x, anchor }: MapTextProps) {
  const { palette } = useTheme();
  return (
    <>
      {lines.map((line, index) => (
        <text
          key={line.y}
          x={x}
          y={line.y}
          textAnchor={anchor}
          fill={
            index === 0 || line.tone
              ? palette.text.primary
              : palette.text.secondary
          }
          fontSize={line.style.size}
          fontWeight={line.style.weight === 'bold' ? 600 : 400}
        >
          <Words line={line} />
        </text>
      ))}
    </>
  );
}

// Only the mark has a colour, because amber words would be hard to read. The space parts the lines for machines.
function Words({ line }: { readonly line: MapTextLine }) {
  const theme = useTheme();
  const { text, tone } = line;
  if (!tone) return <>{`${text} `}</>;
  const colors = statusColors(theme);
  const [mark, ...rest] = [...text];
  return (
    <>
      <tspan fill={tone === 'near' ? colors.near : colors.over}>{mark}</tspan>
      {`${rest.join('')} `}
    </>
  );
}
