import { addLink } from './link-words.js';
import type { TextSelection } from '../../model/text-selection.js';
import type { WritingTool } from '../../model/writing-tool.js';
import { isCode, toggleCode } from './toggle-code.js';
import { isEmphasised, toggleEmphasis } from './toggle-emphasis.js';
import { isList, isQuotation, toggleList, toggleQuotation } from './toggle-lines.js';

/** What each tool makes of a text and its selection. None takes away words that a reader sees. */
export const tools: Readonly<Record<WritingTool, (selection: TextSelection) => TextSelection>> = {
  bold: (selection) => toggleEmphasis(selection, 'strong'),
  italics: (selection) => toggleEmphasis(selection, 'emphasis'),
  link: addLink,
  quotation: toggleQuotation,
  code: toggleCode,
  list: toggleList,
};

/** Which tools the selection has been given already. A link is not one of them: its tool leads to its address. */
export function toolsOn(selection: TextSelection): ReadonlySet<WritingTool> {
  const on = new Set<WritingTool>();
  if (isEmphasised(selection, 'strong')) on.add('bold');
  if (isEmphasised(selection, 'emphasis')) on.add('italics');
  if (isQuotation(selection)) on.add('quotation');
  if (isCode(selection)) on.add('code');
  if (isList(selection)) on.add('list');
  return on;
}
