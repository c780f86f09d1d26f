import { makeStyles } from '@material-ui/core/styles';

/** Keeps words whole in a table with many columns, where the theme breaks them at any letter. @internal */
export const useWholeWords = makeStyles(
  {
    table: { '& th, & td': { wordBreak: 'normal' } },
  },
  { name: 'SphereWholeWords' },
);
