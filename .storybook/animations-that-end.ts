/**
 * Leaves animations that follow the reader's scrolling out of those that Storybook waits for: such a one never ends (the
 * fade of wide code and tables), and each change of a control would be shown five seconds later.
 */
export function waitForAnimationsThatEnd(): void {
  const { getAnimations } = ShadowRoot.prototype;
  ShadowRoot.prototype.getAnimations = function (): Animation[] {
    return getAnimations.call(this).filter(({ timeline }) => timeline instanceof DocumentTimeline);
  };
}
