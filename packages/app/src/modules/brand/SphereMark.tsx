import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: { display: 'block', flex: 'none' },
});

/** Props of {@link SphereMark}. */
export interface SphereMarkProps {
  /** Height and width in pixels. */
  readonly size: number;
}

/** The mark of Sphere in the colour of the text: a sphere on a long leash. */
export const SphereMark = ({ size }: SphereMarkProps) => {
  const classes = useStyles();
  return (
    <svg
      className={classes.root}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      aria-hidden
      focusable={false}
    >
      <circle cx="13" cy="12" r="10" fill="currentColor" fillOpacity="0.16" />
      <circle cx="13" cy="12" r="10" strokeWidth="2.4" />
      <path d="M3.6 14.2c5.4 3.9 13.4 3.9 18.8 0" strokeWidth="1.5" />
      <path d="M16.4 21.4c1.2 3.9 4 6.2 7.4 6.4" strokeWidth="2" />
      <circle cx="26.6" cy="27.4" r="2.6" strokeWidth="2" />
    </svg>
  );
};
