import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import type { FieldProblem } from './requestContent';

const useStyles = makeStyles({ root: { overflowWrap: 'anywhere' } });

/** What stands against one field. @internal */
export function problemsAt(
  problems: readonly FieldProblem[],
  field: string,
): string | undefined {
  const found = problems.filter(p => p.field === field).map(p => p.message);
  return found.length > 0 ? [...new Set(found)].join('. ') : undefined;
}

/** Properties of {@link FieldProblems}. @internal */
export interface FieldProblemsProps {
  readonly id?: string;
  readonly problem: string | undefined;
}

/** What stands against a group of fields. @internal */
export function FieldProblems({ id, problem }: FieldProblemsProps) {
  const classes = useStyles();
  return (
    <div id={id} aria-live="polite" className={classes.root}>
      {problem && <FormHelperText error>{problem}</FormHelperText>}
    </div>
  );
}
