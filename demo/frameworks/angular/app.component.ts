import { JsonPipe } from '@angular/common';
import { Component, computed, signal } from '@angular/core';
import type { Draft, ScreeningRecord } from 'open-door-screening';
import { OpenDoorScreeningDirective } from './open-door-screening.directive';

@Component({
  selector: 'app-root',
  imports: [JsonPipe, OpenDoorScreeningDirective],
  template: `
    <open-door-screening
      caseReference="2026-041"
      [config]="config"
      [prefill]="prefill"
      (screening-draft)="draft.set($event.draft)"
      (screening-complete)="record.set($event.record)"
    />
    <p>{{ kept() }}</p>
    <pre>{{ record() | json }}</pre>
  `,
})
export class AppComponent {
  readonly config = { contacts: { 'child-abuse-hotline': { phone: '555-0100' } } };
  readonly prefill = { age: 15, care: 'foster' };
  readonly draft = signal<Draft | undefined>(undefined);
  readonly record = signal<ScreeningRecord | undefined>(undefined);
  readonly kept = computed(() => {
    const draft = this.draft();
    return draft ? `Kept: ${Object.keys(draft.answers).length} answers` : 'Nothing to keep';
  });
}
