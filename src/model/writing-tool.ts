/** What the buttons of the form do to the text. */
export type WritingTool = 'bold' | 'italics' | 'link' | 'quotation' | 'code' | 'list';
