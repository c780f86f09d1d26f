import { Component, type ReactNode } from 'react';

interface MapErrorBoundaryProps {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Shows the fallback where its children can't be drawn. @internal */
export class MapErrorBoundary extends Component<
  MapErrorBoundaryProps,
  { readonly status: 'fine' | 'failed' }
> {
  static getDerivedStateFromError() {
    return { status: 'failed' as const };
  }

  state = { status: 'fine' as 'fine' | 'failed' };

  render() {
    return this.state.status === 'failed'
      ? this.props.fallback
      : this.props.children;
  }
}
