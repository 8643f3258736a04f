/** The code points WebDriver gives to keys that write nothing: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const codePoints = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
};

const down = (name) => ({ type: 'keyDown', value: codePoints[name] ?? name });
const up = (name) => ({ type: 'keyUp', value: codePoints[name] ?? name });

/**
 * A puppeteer-like keyboard over WebDriver key actions.
 *
 * @param {(actions: object[]) => Promise<unknown>} perform sends one sequence of key actions
 */
export function keyboard(perform) {
  // The driver lets go of all keys at the end of a sequence: what is held is pressed again in each.
  const held = new Set();
  return {
    type: (text) => perform([...text].flatMap((character) => [down(character), up(character)])),
    press: (combination) => {
      const names = [...held, ...(combination === '+' ? ['+'] : combination.split('+'))];
      return perform([...names.map(down), ...names.reverse().map(up)]);
    },
    down: async (name) => void held.add(name),
    up: async (name) => void held.delete(name),
  };
}
