import { Content } from '@backstage/core-components';
import Grid from '@material-ui/core/Grid';
import { useCurrentPersona } from '../personas/useCurrentPersona';
import { Greeting } from './Greeting';
import { SphereCard } from './SphereCard';
import { WayInCard } from './WayInCard';

/** Who one is, one's own sphere, and the ways in. */
export const HomePage = () => {
  const persona = useCurrentPersona();
  if (!persona) {
    return <Content>{null}</Content>;
  }
  return (
    <Content>
      <Greeting persona={persona} />
      <Grid container spacing={3} alignItems="stretch">
        <Grid item xs={12} md={7}>
          <SphereCard persona={persona} />
        </Grid>
        <Grid item xs={12} md={5}>
          <WayInCard persona={persona} />
        </Grid>
      </Grid>
    </Content>
  );
};
