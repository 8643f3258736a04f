/** Once the next frame is on the screen: what nobody has to wait for is not to come before it. */
export const afterFrame = (work: () => void): void => void requestAnimationFrame(() => setTimeout(work));
