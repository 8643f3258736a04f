import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'colloquy/define';
import { discussion } from 'colloquy/content';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <colloquy-discussion [data]="discussion" heading-level="1" (colloquy-reply-sent)="sent.set(sent() + 1)"></colloquy-discussion>
    <output>{{ sent() }}</output>
  `,
})
export class App {
  readonly discussion = discussion;
  readonly sent = signal(0);
}
