import { Component, type ReactNode } from 'react';
import { Failed } from '../components/states/States';

/** Shows what is left to do when a part of the page breaks, instead of nothing. */
export class Crash extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return (
      <Failed
        error={this.state.error}
        retry={() => {
          location.reload();
        }}
      />
    );
  }
}
