import { useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import MoreVertIcon from '@material-ui/icons/MoreVert';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sphereReactTranslationRef } from '../../translation';
import type { RowAction } from './tableLayout';

const useStyles = makeStyles(
  theme => ({
    button: { padding: theme.spacing(0.25), alignSelf: 'flex-start' },
  }),
  { name: 'SphereRowMenu' },
);

/** @internal */
export interface RowMenuProps {
  readonly what: string;
  readonly actions: readonly RowAction[];
}

/** What can be done about a row of the table. @internal */
export function RowMenu({ what, actions }: RowMenuProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        size="small"
        className={classes.button}
        aria-label={t('table.menuOf', { what })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <MoreVertIcon fontSize="small" />
      </IconButton>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        getContentAnchorEl={null}
        onClose={() => setAnchor(null)}
      >
        {actions.map(({ label, reason, onChoose }) => (
          <MenuItem
            key={label}
            disabled={reason !== undefined}
            onClick={() => {
              setAnchor(null);
              onChoose();
            }}
          >
            <ListItemText primary={label} secondary={reason} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
