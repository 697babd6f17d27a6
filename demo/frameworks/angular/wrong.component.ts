import { Component } from '@angular/core';
import type { ScreeningCompleteEvent, ScreeningDraftEvent } from 'open-door-screening';
import { OpenDoorScreeningDirective } from './open-door-screening.directive';

@Component({
  selector: 'app-wrong',
  imports: [OpenDoorScreeningDirective],
  template: `
    <open-door-screening
      case-reference="1"
      path="short"
      class="wide"
      lang="es"
      (screening-complete)="onComplete($event)"
    />

    <!-- wrong: the type of a property -->
    <open-door-screening [caseReference]="5" />
    <!-- wrong: the type of a property -->
    <open-door-screening [config]="5" />
    <!-- wrong: what is in a property -->
    <open-door-screening [config]="{ contacts: { police: { phone: 911 } } }" />
    <!-- wrong: no such property -->
    <open-door-screening [caseRef]="'1'" />
    <!-- wrong: no such event -->
    <open-door-screening (screening-completed)="onComplete($event)" />
    <!-- wrong: a handler of another event -->
    <open-door-screening (screening-complete)="onDraft($event)" />
    <!-- wrong: no such thing in this event -->
    <open-door-screening (screening-complete)="onDraft($event.draft)" />
  `,
})
export class WrongComponent {
  onComplete(event: ScreeningCompleteEvent) {
    return event.record.caseReference;
  }
  onDraft(event: ScreeningDraftEvent) {
    return event.draft.answers;
  }
}
